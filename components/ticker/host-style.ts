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

const colours: Readonly<Record<TickerLook['colours'], string>> = {
  'green-red': '',
  'red-green': '--up:var(--red);--down:var(--green);',
  'blue-orange': '--up:light-dark(#0b6bb8,#69b7ff);--down:light-dark(#a8480c,#ff9f5a);',
};

/** The part of the strip's style sheet that follows its place, its looks and the page. */
export function hostStyle({ look, placement, page, isOpen }: Showing): string {
  const { height, theme } = look;
  const edge = placement?.edge ?? look.edge;
  const isTab = placement?.form === 'tab';
  const scheme = { system: '', light: 'light', dark: 'dark', page: page.isDark ? 'dark' : 'light' };
  const along = isTab ? `calc((100% - ${tabSide}px)*${placement.along})` : '0';
  const wide = !isTab || isOpen;
  const host = [
    edge === 'top' ? 'inset:0 0 auto 0' : 'inset:auto 0 0 0',
    edge === 'top' ? 'flex-direction:column-reverse' : '',
    wide ? '' : `right:auto;left:${along};width:${tabSide}px`,
    isOpen ? 'height:min(600px,100%);pointer-events:none' : `height:${isTab ? tabSide : height}px`,
    scheme[theme] && `color-scheme:${scheme[theme]}`,
    page.zoom === 1 ? '' : `zoom:${1 / page.zoom}`,
    page.filter && `filter:${page.filter}`,
  ];
  const declared = host
    .join(';')
    .split(';')
    .filter((declaration) => declaration !== '')
    .map((declaration) => `${declaration}!important;`);
  return [
    `:host{${declared.join('')}}`,
    `.strip,.tab,.over,.tip{--height:${height}px;${colours[look.colours]}}`,
    isTab && wide ? `.tab{margin-left:${along}}` : '',
    edge === 'top' ? '.strip{border-width:0 0 1px}.tip{top:var(--height);bottom:auto}' : '',
  ].join('');
}
