import type { TickerLook } from '../../lib/snapshot.ts';
import type { PageLooks } from './page-looks.ts';
import { type Placement, tabSide } from './placement.ts';

interface Showing {
  look: TickerLook;
  /** Null where the strip itself is not shown, but something stands where it would. */
  placement: Exclude<Placement, { form: 'none' }> | null;
  page: PageLooks;
}

/** The part of the strip's style sheet that follows its place, its looks and the page. */
export function hostStyle({ look, placement, page }: Showing): string {
  const { height, theme, palette } = look;
  const isTop = (placement?.edge ?? look.edge) === 'top';
  const isTab = placement?.form === 'tab';
  const own = isTab ? tabSide : placement ? height : 0;
  const scheme = theme === 'page' ? (page.isDark ? 'dark' : 'light') : theme;
  const declarations = {
    inset: isTop ? '0 0 auto' : 'auto 0 0',
    height: `${own}px`,
    'color-scheme': scheme !== 'system' && scheme,
    zoom: page.zoom !== 1 && 1 / page.zoom,
    filter: page.filter,
  };
  const host = Object.entries(declarations).map(([name, value]) =>
    value ? `${name}:${value}!important;` : '',
  );
  return [
    `:host{${host.join('')}}.strip,.tab,.over,.tip{--height:${height}px;${palette}}`,
    isTab ? `.tab{margin-left:calc((100% - ${tabSide}px)*${placement.along})}` : '',
    isTop ? '.strip{border-width:0 0 1px}.over,.tip{top:100%;bottom:auto}' : '',
  ].join('');
}
