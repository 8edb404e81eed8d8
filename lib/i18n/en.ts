/**
 * Every sentence Steppewire says, in English. The other languages are objects of the same shape, so a
 * missing or misspelt key is a type error. Texts with figures in them are functions.
 */
export const en = {
  language: 'en',
  strip: {
    region: 'Steppewire: rates and headlines',
    pause: 'Pause the strip',
    resume: 'Let the strip move',
    hide: 'Hide the strip on this page',
    previous: 'Show what came before',
    next: 'Show what comes next',
  },
  notice: {
    fetching: 'Fetching rates and headlines…',
    offline: (age: string) => `You are offline. What you see is from ${age}.`,
    offlineEmpty: 'You are offline. Rates and headlines will come when you are back.',
    allFailing: (age: string) => `No source can be reached. What you see is from ${age}.`,
    allFailingEmpty: 'No source can be reached yet. Steppewire goes on trying.',
    ratesFailing: (age: string) => `No rate source can be reached. The rates are from ${age}.`,
    ratesFailingEmpty: 'No rate source can be reached yet. Steppewire goes on trying.',
    newsFailing: (age: string) => `No news source can be reached. The headlines are from ${age}.`,
    newsFailingEmpty: 'No news source can be reached yet. Steppewire goes on trying.',
  },
  failure: {
    offline: 'You are offline.',
    unreachable: 'It cannot be reached.',
    timeout: 'It took too long to answer.',
    status: (status: number) => `It answered with error ${status}.`,
    blocked: 'It turns browsers like this one away. Opening the site in a tab may help.',
    'too-large': 'Its answer was too large.',
    unreadable: 'Its answer could not be read.',
    cancelled: 'You stopped it.',
  },
  rate: {
    fixed: 'Official rate, fixed by the bank',
    none: 'No rate has come yet',
    stale: 'more than four days old',
    unavailable: 'too old to be shown',
  },
  calendar: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    monthsShort: [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
    ],
    line: (weekday: string, day: number, month: string, year: number) =>
      `${weekday}, ${day} ${month} ${year}`,
  },
  age: {
    now: 'just now',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => `${n} d`,
    ago: (age: string) => `${age} ago`,
  },
};

export type Messages = typeof en;
