import type { PageMessages } from '../../lib/i18n/pages/en.ts';

/** What became of the tabs that were open when the extension came. */
export type OpenTabsState = 'offered' | 'filled' | 'refused';

interface OpenTabsProps {
  state: OpenTabsState;
  words: PageMessages['welcome'];
  onFill(): void;
}

/** Tabs that are open already: that they show the strip later, or now, if that is allowed. */
export function OpenTabs({ state, words, onFill }: OpenTabsProps) {
  const said = { offered: words.openTabs, filled: words.tabsFilled, refused: words.tabsRefused };
  return (
    <div class="open-tabs">
      <p role="status">{said[state]}</p>
      {state !== 'filled' && (
        <p>
          <button type="button" class="button" onClick={onFill}>
            {words.fillTabs}
          </button>
          <span class="quiet">{words.fillTabsHint}</span>
        </p>
      )}
    </div>
  );
}
