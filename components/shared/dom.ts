import type { Drawing } from '../../lib/drawing.ts';

const svgSpace = 'http://www.w3.org/2000/svg';

/** Makes an HTML element with its attributes and children. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Drawing[1] = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  return furnish(document.createElement(name), attributes, children);
}

/**
 * Makes the element that `drawing` tells of; whatever is within an `svg` is one of SVG.
 *
 * @throws {TypeError} where the drawing is none of an HTML element
 */
export function draw(drawing: Drawing): HTMLElement {
  return asHtml(drawAny(drawing));
}

/** @throws {TypeError} where `within` has no HTML element that `selector` names */
export function find(within: ParentNode, selector: string): HTMLElement {
  return asHtml(within.querySelector(selector));
}

function asHtml(element: Element | null): HTMLElement {
  if (element instanceof HTMLElement) return element;
  throw new TypeError();
}

/** Makes any element, one of SVG too. */
export function drawAny([name, attributes, ...children]: Drawing, within = false): Element {
  const isSvg = within || name === 'svg';
  return furnish(
    isSvg ? document.createElementNS(svgSpace, name) : document.createElement(name),
    attributes,
    children.map((child) => (typeof child === 'string' ? child : drawAny(child, isSvg))),
  );
}

function furnish<Made extends Element>(
  element: Made,
  attributes: Drawing[1],
  children: readonly (Node | string)[],
): Made {
  for (const name in attributes) element.setAttribute(name, `${attributes[name]}`);
  element.append(...children);
  return element;
}
