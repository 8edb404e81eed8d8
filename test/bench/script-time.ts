/** An event of Chromium's tracing, as far as it is read here; times in microseconds, `tdur` those of the processor. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** The categories that `scriptTime` needs. */
export const tracedCategories =
  'devtools.timeline,v8,blink.user_timing,disabled-by-default-devtools.timeline';

interface Span extends TraceEvent {
  dur: number;
  tdur: number;
}

const isScript = ({ name }: TraceEvent) =>
  /^(EvaluateScript|FunctionCall|RunMicrotasks|v8\.|V8\.)/.test(name);

/** What the browser does for the picture, or for the page itself, in a task that runs script too. */
const rendering = new Set([
  'Layout',
  'UpdateLayoutTree',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'ParseHTML',
  'LocalWindowProxy::Initialize',
]);

/**
 * Processor time that a page's script takes on its main thread, in milliseconds: of all tasks that run any, less
 * what the browser lays out and paints of its own accord in them; of frames, the scripts alone. What a script makes it
 * lay out is the script's.
 *
 * @param mark the page's own mark (`performance.mark`) after which the next paint is the first picture of interest
 * @returns time until that paint, and time in all
 */
export function scriptTime(
  events: readonly TraceEvent[],
  mark: string,
): { untilPaint: number; inAll: number } | null {
  const marked = events.find(({ name }) => name === mark);
  if (!marked) return null;
  const spans = events
    .filter(
      (event): event is Span =>
        event.pid === marked.pid &&
        event.tid === marked.tid &&
        event.ph === 'X' &&
        event.dur !== undefined &&
        event.tdur !== undefined,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const paint = spans.find(({ name, ts }) => name === 'Paint' && ts > marked.ts)?.ts ?? Infinity;
  const time = { untilPaint: 0, inAll: 0 };
  for (const task of spans.filter(({ name }) => name === 'RunTask')) {
    const cost = costOf(within(spans, task), task);
    time.inAll += cost;
    if (task.ts < paint) time.untilPaint += cost;
  }
  return time;
}

function costOf(spans: readonly Span[], task: Span): number {
  const scripts = spans.filter(isScript);
  if (scripts.length === 0) return 0;
  // A frame is drawn whether a script asked to be called in it or not; most of it bears no name here.
  if (spans.some(({ name }) => name === 'FireAnimationFrame')) {
    return total(outermost(scripts)) / 1000;
  }
  const own = outermost(spans.filter(({ name }) => rendering.has(name))).filter(
    (span) => !scripts.some((script) => holds(script, span)),
  );
  const spent = own.reduce(
    (sum, span) => sum + span.tdur - total(outermost(within(scripts, span))),
    0,
  );
  return (task.tdur - spent) / 1000;
}

const holds = (outer: Span, inner: Span) =>
  outer !== inner && outer.ts <= inner.ts && inner.ts + inner.dur <= outer.ts + outer.dur;

const within = (spans: readonly Span[], outer: Span) => spans.filter((span) => holds(outer, span));

const total = (spans: readonly Span[]) => spans.reduce((sum, { tdur }) => sum + tdur, 0);

/** Those that lie in no other; they come in the order of their beginnings. */
function outermost(spans: readonly Span[]): Span[] {
  let end = -Infinity;
  return spans.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
