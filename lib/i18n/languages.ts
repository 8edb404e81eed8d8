/** The languages that Steppewire is made for, in the order in which they are offered; each has its tables. */
export const languages = ['en', 'ru', 'kk', 'ky', 'uz', 'tg', 'tk'] as const;

export type Language = (typeof languages)[number];
