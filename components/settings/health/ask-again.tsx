import { durationText } from '../../../lib/i18n/measure.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import { medianLatency } from '../../../lib/latency.ts';

interface AskAgainProps {
  id: string;
  name: string;
  asking: string | null;
  messages: PageMessages;
  onAskAgain(id: string): void;
}

/** A button that asks one source again. */
export function AskAgain({ id, name, asking, messages, onAskAgain }: AskAgainProps) {
  const { healthPage: words } = messages.options;
  const busy = asking === id;
  return (
    <button
      type="button"
      class="button"
      aria-label={busy ? words.asking : words.askAgainName(name)}
      aria-disabled={asking !== null}
      onClick={() => {
        if (asking === null) onAskAgain(id);
      }}
    >
      {busy ? words.asking : words.askAgain}
    </button>
  );
}

/** How long a source takes to answer; '' where it never did. */
export function latencyText(latencies: readonly number[], messages: PageMessages): string {
  const [last] = latencies;
  const median = medianLatency(latencies);
  if (last === undefined || median === null) return '';
  const { latency, latencyOnce } = messages.options.healthPage;
  const [lastText, medianText] = [durationText(last, messages), durationText(median, messages)];
  return latencies.length === 1 ? latencyOnce(lastText) : latency(lastText, medianText);
}
