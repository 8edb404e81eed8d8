import type { Alert, AlertFiring } from '../rates/alerts.ts';
import { decimalsWritten, formatChange, formatPercent, formatRate } from '../rates/format.ts';
import { watchedName } from '../rates/watchlist.ts';
import type { Messages } from './en.ts';

/** What an alert waits for: `KZT/USD crosses 0.002300`, `100 KRW/KZT crosses 32.0000`. */
export function alertText(alert: Alert, { alerts, language }: Messages): string {
  return alert.kind === 'crosses'
    ? alerts.crosses(watchedName(alert), levelText(alert.level * (alert.per ?? 1), language))
    : alerts.moves(watchedName(alert), formatPercent(alert.percent, language));
}

/** What went off, in a sentence: `KZT/USD rose above 0.002300: it is 0.002312.` */
export function firingText(firing: AlertFiring, { alerts, language }: Messages): string {
  const { kind, threshold, rate, changePercent, direction, per = 1 } = firing;
  const name = watchedName(firing);
  if (kind === 'moves') {
    const now = formatRate(rate * per, language);
    return alerts.moved(name, formatChange(changePercent, language), now);
  }
  // As finely as the level, or the one would seem to be on the other's wrong side.
  const now = formatRate(rate * per, language, decimalsWritten(threshold * per));
  const crossed = alerts[direction === 'up' ? 'rose' : 'fell'];
  return crossed(name, levelText(threshold * per, language), now);
}

/** A level as it was asked for: rounded like a rate it would be another one. */
function levelText(level: number, language: string): string {
  return formatRate(level, language, decimalsWritten(level));
}
