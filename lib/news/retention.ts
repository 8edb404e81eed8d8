const day = 86_400_000;

/** How long entries are kept unless they are saved, in milliseconds. Older ones are not taken in either. */
export const entriesKept = 90 * day;

/**
 * How many entries are kept that lists show, saved ones counted in. The oldest go first; saved ones stay, and if need
 * be others go for them.
 */
export const mostEntries = 20_000;
