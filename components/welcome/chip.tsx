interface ChipProps {
  /** What is told of it on hover; its text says enough for those who know it. */
  hint?: string;
  pressed: boolean;
  children: string;
  onPress(): void;
}

/** A choice that is on or off. The mark says so beside the colour. */
export function Chip({ hint, pressed, children, onPress }: ChipProps) {
  return (
    <button type="button" class="chip" title={hint} aria-pressed={pressed} onClick={onPress}>
      <span class="tick" aria-hidden="true">
        {pressed ? '✓' : '+'}
      </span>
      {children}
    </button>
  );
}
