import type { Drawing } from '../../lib/drawing.ts';

/** All text in a drawing, as it stands in it. */
export function textOf([, , ...children]: Drawing): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The first part of a drawing with that name, itself too; null where it has none. */
export function partOf(drawing: Drawing, name: string): Drawing | null {
  if (drawing[0] === name) return drawing;
  const [, , ...children] = drawing;
  for (const child of children) {
    const found = typeof child === 'string' ? null : partOf(child, name);
    if (found) return found;
  }
  return null;
}

/** The attributes of the first part with that name. */
export function attributesOf(drawing: Drawing | undefined, name: string): Drawing[1] {
  return (drawing && partOf(drawing, name)?.[1]) ?? {};
}
