import pLimit from 'p-limit';
import type { RefreshProgress, SourceOutcome } from '../journal.ts';
import type { Contact, Heard } from '../traffic.ts';

/** One source to be asked in a refresh. */
export interface RefreshTask {
  kind: SourceOutcome['kind'];
  id: string;
  name: string;
  /** Sources of one host are asked one after another. */
  host: string;
  /** @param heard to be told of each request */
  ask(signal: AbortSignal, heard: Heard): Promise<SourceOutcome['result']>;
}

/** Hosts asked at the same time. */
const atOnce = 4;

/**
 * Asks every source, at most four hosts at once and one request a host, and tells before and after each how far it is.
 * A task that throws (the store is full, say) fails alone.
 *
 * @param contacted told, when a source is done, of all the requests that it took
 */
export async function runTasks(
  tasks: readonly RefreshTask[],
  now: () => number,
  signal: AbortSignal,
  onProgress: (progress: RefreshProgress) => void,
  contacted: (contacts: readonly Contact[]) => Promise<void> = async () => undefined,
): Promise<SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  const asked = new Set<RefreshTask>();
  const tell = () => {
    const asking = [...asked].map(({ kind, name }) => ({ kind, name }));
    onProgress({ done: outcomes.length, total: tasks.length, asking });
  };
  tell();
  const limit = pLimit(atOnce);
  const hosts = Map.groupBy(tasks, (task) => task.host);
  const askInTurn = async (ofOneHost: readonly RefreshTask[]) => {
    for (const task of ofOneHost) {
      const startedAt = now();
      const contacts: Contact[] = [];
      asked.add(task);
      tell();
      const result = await askSafely(task, signal, (contact) => contacts.push(contact));
      asked.delete(task);
      const at = now();
      await contacted(contacts);
      outcomes.push({
        kind: task.kind,
        id: task.id,
        name: task.name,
        at,
        took: at - startedAt,
        bytes: contacts.reduce((sum, { bytes }) => sum + bytes, 0),
        result,
      });
      tell();
    }
  };
  await Promise.all([...hosts.values()].map((group) => limit(() => askInTurn(group))));
  return outcomes;
}

async function askSafely(
  task: RefreshTask,
  signal: AbortSignal,
  heard: Heard,
): Promise<SourceOutcome['result']> {
  if (signal.aborted) return { state: 'failed', failure: { kind: 'cancelled' } };
  try {
    return await task.ask(signal, heard);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { state: 'failed', failure: { kind: 'unreadable', detail } };
  }
}
