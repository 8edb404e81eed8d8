const day = 86_400_000;

/** How long entries are kept unless they are saved, in milliseconds. Older ones are not taken in either. */
export const entriesKept = 90 * day;
