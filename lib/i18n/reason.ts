import type { TopicMatch } from '../news/entry.ts';
import type { Messages } from './en.ts';

/** Why an entry is filed under a topic: `Kazakhstan: “tenge” in the title`. */
export function reasonText(label: string, { reason }: TopicMatch, { topic }: Messages): string {
  const why = reason.by === 'source' ? topic.source : topic[reason.by](reason.text);
  return topic.because(label, why);
}
