/**
 * An element as plain data: its name, its attributes and what is in it. It can be made where there is no
 * document, sent as a message, and drawn on a page.
 */
export type Drawing = readonly [
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: (Drawing | string)[],
];
