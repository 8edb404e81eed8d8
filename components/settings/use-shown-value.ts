import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Shows a value in a field that is read only once its user has done with it. It is written there when it has become
 * another, by an undo or on another page, and at no other redraw: those would set back what somebody is typing.
 *
 * @returns the ref of the field
 */
export function useShownValue(value: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  return field;
}
