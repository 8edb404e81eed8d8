import { ageText } from './i18n/age.ts';
import { currencyName } from './i18n/currency-name.ts';
import { dayText, longDayText } from './i18n/date.ts';
import type { Messages } from './i18n/en.ts';
import { provenanceText } from './i18n/provenance.ts';
import type { Entry } from './news/entry.ts';
import type { CardSpan, ChartView, Conversion, ConverterSide, RateCard } from './rate-card.ts';
import { type ChartBox, chartOf } from './rates/chart.ts';
import { convertTyped } from './rates/convert.ts';
import type { RatePoint } from './rates/cross.ts';
import {
  decimalsWritten,
  directionOf,
  formatAmount,
  formatChange,
  formatRate,
} from './rates/format.ts';
import { pairName } from './rates/pair.ts';
import { type BoardSpan, changeOfSpan, pointsOver } from './rates/periods.ts';
import type { RateReading } from './rates/reading.ts';

/** Room for the levels' figures at the right and the days at the foot. */
const box: ChartBox = {
  width: 344,
  height: 132,
  margin: { top: 8, right: 62, bottom: 20, left: 4 },
};

/** Headlines on a card. */
export const cardHeadlines = 3;

interface CardFacts {
  reading: RateReading;
  /** The newest entries of the currency's country. */
  entries: readonly Entry[];
  /** What a source is called. */
  nameOf: (sourceId: string, link: string) => string;
  /** Epoch milliseconds. */
  now: number;
  /** The amount of the base currency that is converted first; one unit where nobody asked for another. */
  amount?: number;
}

/** Makes a rate's card out of what is known of the pair. */
export function buildRateCard(facts: CardFacts, messages: Messages): RateCard {
  const { reading, entries, nameOf, now, amount = 1 } = facts;
  const { pair, rate, pegged } = reading;
  const { card: words, language } = messages;
  const inverse = formatRate(rate === null ? null : 1 / rate, language);
  // With all its digits, for what the field holds is what is converted.
  const typed = formatAmount(amount, language, decimalsWritten(amount));
  return {
    language,
    pair: pairName(pair),
    base: pair.base,
    quote: pair.quote,
    name: words.name(currencyName(pair.base, messages), currencyName(pair.quote, messages)),
    rate: formatRate(rate, language),
    inverse: `1 ${pair.quote} = ${inverse} ${pair.base}`,
    provenance: provenanceText(reading, now, messages),
    pegged,
    spans: pegged || reading.history.length === 0 ? [] : spansOf(reading, messages),
    conversion: convertedFrom(rate, typed, 'base', messages),
    headlines: entries
      .slice(0, cardHeadlines)
      .map(({ id, title, excerpt, link, sourceId, time }) => ({
        id,
        title: title || excerpt,
        link,
        origin: `${nameOf(sourceId, link)} · ${ageText(time, now, messages)}`,
      })),
    words: {
      spans: words.spans,
      convert: words.convert,
      headlines: words.headlines,
      close: words.close,
    },
  };
}

/** Both fields of the converter after one of them was typed in; that one stays as it was typed. */
export function convertedFrom(
  rate: number | null,
  typed: string,
  side: ConverterSide,
  { card, language }: Messages,
): Conversion {
  const result = convertTyped(rate, typed, side, language);
  const other = typeof result === 'number' ? formatAmount(result, language) : '';
  const problem =
    result === 'not-an-amount' ? card.notAnAmount : result === 'no-rate' ? card.noRate : null;
  return side === 'base'
    ? { base: typed, quote: other, problem }
    : { base: other, quote: typed, problem };
}

/** The day's change is drawn on the week's chart: a line needs more than two points to be worth a look. */
function spansOf(reading: RateReading, messages: Messages): CardSpan[] {
  const { card: words } = messages;
  const { history } = reading;
  const change = (span: BoardSpan) => changeOfSpan(reading, span);
  const spans = [
    { id: '1d', label: words.day, change: change('1d'), drawn: '1w' },
    { id: '1w', label: words.week, change: change('1w'), drawn: '1w' },
    { id: '1m', label: words.month, change: change('1m'), drawn: '1m' },
    { id: '1y', label: words.year, change: change('1y'), drawn: '1y' },
  ] as const;
  return spans.map(({ id, label, change, drawn }) => {
    const points = pointsOver(history, drawn);
    return {
      id,
      label,
      change: formatChange(change, messages.language),
      direction: directionOf(change),
      ...chartTexts(points, reading, messages),
    };
  });
}

function chartTexts(
  points: readonly RatePoint[],
  { pair }: RateReading,
  messages: Messages,
): Pick<CardSpan, 'chart' | 'range' | 'spoken'> {
  const { card: words, language } = messages;
  const shape = chartOf(points, box);
  const [first, last] = [points[0], points.at(-1)];
  const text = (point: RatePoint | null) => formatRate(point?.rate, language);
  const day = (point: RatePoint | undefined) =>
    point ? longDayText(point.valueDate, messages) : '';
  const range = words.range(text(shape.low), text(shape.high));
  const chart: ChartView = {
    width: box.width,
    height: box.height,
    line: shape.line,
    points: shape.points.map(({ x, y, point }) => ({
      x,
      y,
      text: `${longDayText(point.valueDate, messages)}: ${text(point)}`,
    })),
    levels: shape.levels.map(({ y, rate }) => ({ y, text: formatRate(rate, language) })),
    days: shape.days.map(({ x, valueDate }) => ({ x, text: dayText(valueDate, messages) })),
  };
  return { chart, range, spoken: words.spoken(pairName(pair), day(first), day(last), range) };
}
