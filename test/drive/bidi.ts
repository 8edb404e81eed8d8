import * as v from 'valibot';

const answerSchema = v.variant('type', [
  v.object({ type: v.literal('success'), id: v.number(), result: v.unknown() }),
  v.object({
    type: v.literal('error'),
    id: v.nullable(v.number()),
    error: v.string(),
    message: v.string(),
  }),
  v.object({ type: v.literal('event'), method: v.string(), params: v.unknown() }),
]);

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A WebDriver BiDi connection (https://w3c.github.io/webdriver-bidi/): as much of it as the drivers need. It is
 * ours because the libraries that speak it keep its `script` module to themselves, and only that module
 * reaches into closed shadow roots.
 */
export async function connectBidi(endpoint: string) {
  const socket = new WebSocket(endpoint);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, Waiting>();
  const listeners: { method: string; listener: (params: unknown) => void }[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = v.safeParse(answerSchema, JSON.parse(String(data)));
    if (!answer.success) return;
    const { output } = answer;
    if (output.type === 'event') {
      for (const { method, listener } of listeners) {
        if (method === output.method) listener(output.params);
      }
      return;
    }
    const one = waiting.get(output.id ?? -1);
    waiting.delete(output.id ?? -1);
    if (output.type === 'success') one?.resolve(output.result);
    else one?.reject(new Error(`${output.error}: ${output.message}`));
  });
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => {
      for (const one of waiting.values()) one.reject(new Error('The browser has gone'));
      waiting.clear();
      resolve();
    });
  });
  return {
    closed,
    close: () => socket.close(),
    /** Calls `listener` with every event of a kind that was subscribed to. */
    on: (method: string, listener: (params: unknown) => void) => {
      listeners.push({ method, listener });
    },
    /** Sends a command and reads its result. */
    send<Schema extends v.GenericSchema>(
      method: string,
      params: object,
      schema: Schema,
    ): Promise<v.InferOutput<Schema>> {
      last += 1;
      const id = last;
      const answered = new Promise<unknown>((resolve, reject) =>
        waiting.set(id, { resolve, reject }),
      );
      socket.send(JSON.stringify({ id, method, params }));
      return answered.then((result) => v.parse(schema, result));
    },
  };
}

export type Bidi = Awaited<ReturnType<typeof connectBidi>>;
