import { markPath } from '../../lib/mark-path.ts';

/** The product's mark. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 20 14" aria-hidden="true">
      <path d={markPath} />
    </svg>
  );
}

const shapes = {
  refresh: 'M13.2 3v3.6H9.6M12.8 6.3A5.3 5.3 0 1 0 13.3 9',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4a4.2 4.2 0 1 0 0-8.4M10.2 10.2L13.4 13.4',
  stop: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  options: 'M3 4.5h5M11.5 4.5H13M3 8h1.5M8 8h5M3 11.5h6M12.5 11.5h.5M9.7 3v3M6.2 6.5v3M10.8 10v3',
} as const;

interface IconButtonProps {
  shape: keyof typeof shapes;
  label: string;
  /** Whether a small dot on it says that there is something new behind it; the label says so too. */
  dot?: boolean;
  onClick(): void;
}

/** A button that is a line drawing of 16 × 16; its label is its name and its hint. */
export function IconButton({ shape, label, dot = false, onClick }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[shape]} />
        {dot && <circle class="dot" cx="13.4" cy="2.6" r="2.6" />}
      </svg>
    </button>
  );
}
