import * as v from 'valibot';

/** A list of which an element that cannot be read (a newer version wrote it) costs itself alone. */
export function listOf<Output>(schema: v.GenericSchema<unknown, Output>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((elements) =>
      elements.flatMap((element): Output[] => {
        const read = v.safeParse(schema, element);
        return read.success ? [read.output] : [];
      }),
    ),
  );
}

/** A record of which a value that cannot be read costs itself alone. */
export function recordOf<Output>(schema: v.GenericSchema<unknown, Output>) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((values): Record<string, Output> => {
      const read = Object.entries(values).flatMap(([name, value]): [string, Output][] => {
        const one = v.safeParse(schema, value);
        return one.success ? [[name, one.output]] : [];
      });
      return Object.fromEntries(read);
    }),
  );
}
