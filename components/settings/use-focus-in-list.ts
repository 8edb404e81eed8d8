import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a list of the options when the row that has it goes, or is drawn anew: the same button of the row
 * that stands in its place takes it, or of the last one; the heading above, where no row is left.
 *
 * @returns the ref of the list, whose children are the rows
 */
export function useFocusInList<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null);
  // Read while the page still shows what was before.
  const held = focusIn(list.current);
  useLayoutEffect(() => {
    if (!held || !list.current || document.activeElement !== document.body) return;
    placeFor(held, list.current)?.focus();
  });
  return list;
}

/** Where in a list the focus is, both places counted from 0. */
interface HeldFocus {
  element: HTMLElement;
  row: number;
  /** -1 where it is on no button. */
  button: number;
}

function focusIn(list: HTMLElement | null): HeldFocus | null {
  const element = document.activeElement;
  if (!list || !(element instanceof HTMLElement)) return null;
  const row = [...list.children].findIndex((one) => one.contains(element));
  if (row === -1) return null;
  return { element, row, button: buttonsOf(list.children[row]).indexOf(element) };
}

function placeFor({ element, row, button }: HeldFocus, list: HTMLElement) {
  // Moved with its row: browsers take the focus from what is put elsewhere.
  if (element.isConnected) return element;
  const next = list.children[Math.min(row, list.children.length - 1)];
  if (!next) {
    const around = list.closest('details, .part, .section');
    return around?.querySelector<HTMLElement>('summary, h2, h3');
  }
  const buttons = buttonsOf(next);
  return buttons[button] ?? buttons[0];
}

const buttonsOf = (row: Element | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll('button') ?? []),
];
