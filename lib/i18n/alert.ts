import type { Alert, AlertFiring } from '../rates/alerts.ts';
import { formatChange, formatPercent, formatRate } from '../rates/format.ts';
import { pairName } from '../rates/pair.ts';
import type { Messages } from './en.ts';

/** What an alert waits for: `KZT/USD crosses 0.002300`. */
export function alertText(alert: Alert, { alerts, language }: Messages): string {
  return alert.kind === 'crosses'
    ? alerts.crosses(pairName(alert), formatRate(alert.level, language))
    : alerts.moves(pairName(alert), formatPercent(alert.percent, language));
}

/** What went off, in a sentence: `KZT/USD rose above 0.002300: it is 0.002312.` */
export function firingText(firing: AlertFiring, { alerts, language }: Messages): string {
  const { kind, threshold, rate, changePercent, direction } = firing;
  const now = formatRate(rate, language);
  return kind === 'crosses'
    ? alerts[direction === 'up' ? 'rose' : 'fell'](
        pairName(firing),
        formatRate(threshold, language),
        now,
      )
    : alerts.moved(pairName(firing), formatChange(changePercent, language), now);
}
