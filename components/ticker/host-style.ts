import type { TickerLook } from '../../lib/snapshot.ts';
import type { PageLooks } from './page-looks.ts';
import { type Placement, tabSide } from './placement.ts';

interface Showing {
  look: TickerLook;
  /** Null where the strip itself is not shown, but something stands where it would be. */
  placement: Exclude<Placement, { form: 'none' }> | null;
  page: PageLooks;
  /** A card, the menu or an excerpt stands over the strip and needs room. */
  isOpen: boolean;
}

/** The part of the strip's style sheet that follows its place, its looks and the page. */
export function hostStyle({ look, placement, page, isOpen }: Showing): string {
  const { height, theme, palette } = look;
  const isTop = (placement?.edge ?? look.edge) === 'top';
  const isTab = placement?.form === 'tab';
  const along = isTab ? `calc((100% - ${tabSide}px)*${placement.along})` : '0';
  const isWide = !isTab || isOpen;
  const own = isTab ? tabSide : height;
  const scheme = theme === 'page' ? (page.isDark ? 'dark' : 'light') : theme;
  const declarations = {
    inset: isTop ? '0 0 auto' : 'auto 0 0',
    'flex-direction': isTop && 'column-reverse',
    right: !isWide && 'auto',
    left: !isWide && along,
    width: !isWide && `${tabSide}px`,
    height: isOpen ? 'min(600px,100%)' : `${own}px`,
    'color-scheme': scheme !== 'system' && scheme,
    zoom: page.zoom !== 1 && 1 / page.zoom,
    filter: page.filter,
  };
  const host = Object.entries(declarations).map(([name, value]) =>
    value ? `${name}:${value}!important;` : '',
  );
  return [
    `:host{${host.join('')}}.strip,.tab,.over,.tip{--height:${height}px;${palette}}`,
    isTab && isWide ? `.tab{margin-left:${along}}` : '',
    isTop ? '.strip{border-width:0 0 1px}.tip{top:var(--height);bottom:auto}' : '',
  ].join('');
}
