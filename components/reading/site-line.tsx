import type { Messages } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { showsOn, withSite } from '../../lib/sites.ts';

/** The page in front of the popup's user, as far as it matters to the strip. */
export type SiteInFront = { state: 'private' } | { state: 'site'; site: string };

/** What is said of the strip on that page, and what a press would change. */
export interface SiteLineView {
  said: string | null;
  button: string | null;
  edit(settings: Settings): Settings;
}

/** What to say and to offer of the strip on the page in front. */
export function siteLineView(
  front: SiteInFront,
  { ticker, sites }: Pick<Settings, 'ticker' | 'sites'>,
  words: Messages['site'],
): SiteLineView {
  const unchanged = (settings: Settings) => settings;
  if (front.state === 'private') {
    return { said: words.privateWindow, button: null, edit: unchanged };
  }
  if (!ticker.enabled) {
    return {
      said: words.off,
      button: words.switchOn,
      edit: (settings) => ({ ...settings, ticker: { ...settings.ticker, enabled: true } }),
    };
  }
  const { site } = front;
  const shown = showsOn(sites, site);
  return {
    said: sites.mode === 'only' ? words.onlyChosen : null,
    button: shown ? words.hide(site) : words.show(site),
    edit: (settings) => ({ ...settings, sites: withSite(settings.sites, site, !shown) }),
  };
}

interface SiteLineProps {
  view: SiteLineView;
  onPress(): void;
}

/** The popup's last line: the strip on the page in front. */
export function SiteLine({ view, onPress }: SiteLineProps) {
  return (
    <aside class="site-line">
      {view.button !== null && (
        <button type="button" onClick={onPress}>
          {view.button}
        </button>
      )}
      {view.said !== null && <span class="quiet">{view.said}</span>}
    </aside>
  );
}
