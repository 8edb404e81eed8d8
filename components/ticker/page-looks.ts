/** What of the page's own looks the strip has to reckon with. */
export interface PageLooks {
  isDark: boolean;
  isRtl: boolean;
  /** What the page's root is enlarged by, which would enlarge the strip too. */
  zoom: number;
  /** A filter of the page's root that turns colours around, which the same filter turns back; or empty. */
  filter: string;
}

/**
 * Looks at the page's root and body.
 *
 * @param asksForDark whether it matters how light the page is, which costs most of the look
 */
export function readPageLooks(asksForDark: boolean): PageLooks {
  const root = getComputedStyle(document.documentElement);
  const body = document.body ? getComputedStyle(document.body) : root;
  return {
    isDark: asksForDark && isDark(root, body),
    isRtl: body.direction === 'rtl',
    zoom: Number(root.zoom) || 1,
    filter: root.filter.includes('invert') ? root.filter : '',
  };
}

/** By the background that fills the view; where there is none, or a picture, by the colour of the text on it. */
function isDark(root: CSSStyleDeclaration, body: CSSStyleDeclaration): boolean {
  for (const { backgroundColor, backgroundImage } of [body, root]) {
    const light = lightnessOf(backgroundColor);
    if (backgroundImage !== 'none') break;
    if (light !== null) return light < 0.4;
  }
  return (lightnessOf(body.color) ?? 0) > 0.6;
}

/** Perceived lightness of a computed colour, 0 to 1; null where it lets most of what is behind it through. */
function lightnessOf(color: string): number | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha < 128 ? null : (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}
