import type { Tally } from './records.ts';
import type { NewsWriting } from './schema.ts';

/** Changes a list's tally; one that is not there yet begins at nothing. */
export async function addToTally(
  writing: NewsWriting,
  { topic, total, unread }: Tally,
): Promise<void> {
  const tallies = writing.objectStore('tallies');
  const held = await tallies.get(topic);
  await tallies.put({
    topic,
    total: (held?.total ?? 0) + total,
    unread: (held?.unread ?? 0) + unread,
  });
}
