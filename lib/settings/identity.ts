import { isObject } from './canonical.ts';

/**
 * What an element of a list is known by, in two states of the list or on two devices, for its place may differ
 * between them: itself where it is a text, its id, or its pair (`KZT/USD`). Null where it cannot be told.
 */
export function identityOf(element: unknown): string | null {
  if (!isObject(element)) return text(element);
  const [id, base, quote] = ['id', 'base', 'quote'].map((name) => text(element[name]));
  return id ?? (base && quote ? `${base}/${quote}` : null);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
