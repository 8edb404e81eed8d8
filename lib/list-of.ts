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
