import type { KeyCommand } from '../platform/key-commands.ts';
import { changeSettings } from '../platform/settings-storage.ts';
import { areSurfacesHidden, hideSurfaces } from '../platform/surfaces.ts';
import { toggleTickerPause } from '../platform/ticker-pause.ts';

/** Carries out what a key asked for. */
export async function answerKey(command: KeyCommand): Promise<void> {
  switch (command) {
    case 'toggle-ticker':
      await changeSettings(({ ticker, ...rest }) => ({
        ...rest,
        ticker: { ...ticker, enabled: !ticker.enabled },
      }));
      return;
    case 'pause-ticker':
      await toggleTickerPause();
      return;
    case 'hide-everything':
      await hideSurfaces(!(await areSurfacesHidden()));
  }
}
