import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { arrowWalk } from './arrow-walk.ts';

const arrows = { back: 'ArrowUp', on: 'ArrowDown' };

/** An entry of a menu. */
export interface MenuChoice {
  label: string;
  choose(): void;
}

interface ArticleMenuProps {
  label: string;
  choices: readonly MenuChoice[];
}

/** A button and the menu it opens (WAI-ARIA menu button pattern): arrows, Home and End walk, Escape closes. */
export function ArticleMenu({ label, choices }: ArticleMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  // At once, not after the next frame: the next key may be pressed before that.
  useLayoutEffect(() => {
    if (!open) return;
    menu.current?.scrollIntoView({ block: 'nearest' });
    entriesOf(menu.current)[0]?.focus();
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false);
    if (event.key === 'Escape') {
      // Else the browser would close the popup with it.
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const entries = entriesOf(menu.current);
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const to = arrowWalk(event.key, arrows, at, entries.length);
    if (to === null) return;
    event.preventDefault();
    entries[to]?.focus();
  };

  return (
    <span
      class="menu-place"
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOpen(false);
        }
      }}
    >
      <button
        type="button"
        class="more"
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        <Icon shape="more" />
      </button>
      {open && (
        <div role="menu" class="menu" aria-label={label} ref={menu} onKeyDown={onKeyDown}>
          {choices.map(({ label: name, choose }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                choose();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function entriesOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
}
