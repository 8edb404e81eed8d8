import { tg as cldr } from '../cldr/tg.ts';
import type { LanguageTables } from './language-tables.ts';

/**
 * By hand: ages, whose units are English in CLDR; and currencies that it misnames: the yuan as a yen, the tenge with
 * another letter, the taka the wrong way round, the manat in small letters, the sum with an Uzbek letter.
 */
export const tables: LanguageTables = {
  ...cldr,
  age: { now: 'ҳамин ҳозир', minutes: '{0} дақ.', hours: '{0} ст.', days: '{0} рӯз' },
  currencies: {
    ...cldr.currencies,
    BDT: 'Такаи Бангладеш',
    CNY: 'Юани хитоӣ',
    KZT: 'Тангаи Қазоқистон',
    TMT: 'Манати Туркманистон',
    UZS: 'Сӯми Ӯзбекистон',
  },
};
