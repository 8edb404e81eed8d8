const day = 86_400_000;

/** How long entries are kept unless they are saved, in milliseconds. Older ones are not taken in either. */
export const entriesKept = 90 * day;

/** How many entries are kept besides the saved ones; the oldest go first. */
export const mostEntries = 20_000;
