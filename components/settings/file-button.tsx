interface FileButtonProps {
  label: string;
  /** Kinds of files that are offered, as an `input` takes them. */
  accept: string;
  onFile(file: File): void;
}

/** A button that lets a file be chosen. The same file can be chosen again. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label class="button">
      {label}
      <input
        class="unseen"
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
