import { type Signal, signal } from '@preact/signals';
import { areSurfacesHidden, followSurfaces } from '../../lib/platform/surfaces.ts';

/** Whether everything is hidden, as a page of ours follows it. */
export function followVeil(): Signal<boolean> {
  const veiled = signal(false);
  const set = (hidden: boolean) => {
    veiled.value = hidden;
  };
  followSurfaces(set);
  void areSurfacesHidden().then(set);
  return veiled;
}
