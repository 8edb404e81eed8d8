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
  panel: 'M2.8 3.5h10.4v9H2.8zM9.6 3.5v9',
  unfold: 'M4 6l4 4l4-4',
  more: 'M3.6 8h.01M8 8h.01M12.4 8h.01',
  keys: 'M2 4.2h12v7.6H2zM4.6 6.8h.01M7.3 6.8h.01M9.9 6.8h.01M12 6.8h.01M5.2 9.4h5.6',
  close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
} as const;

interface IconProps {
  shape: keyof typeof shapes;
  /** Whether a small dot on it says that there is something new behind it. */
  dot?: boolean;
}

/** A line drawing of 16 × 16; whoever shows it gives it a name. */
export function Icon({ shape, dot = false }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[shape]} />
      {dot && <circle class="dot" cx="13.4" cy="2.6" r="2.6" />}
    </svg>
  );
}

interface IconButtonProps extends IconProps {
  label: string;
  /** What it is found by, where it is to take the focus. */
  place?: string;
  onClick(): void;
}

/** A button that is a line drawing of 16 × 16; its label is its name and its hint. */
export function IconButton({ shape, label, place, dot = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      data-for={place}
      onClick={onClick}
    >
      <Icon shape={shape} dot={dot} />
    </button>
  );
}
