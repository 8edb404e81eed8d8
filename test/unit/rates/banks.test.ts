import { describe, expect, it } from 'vitest';
import { bankDate, bankNumber } from '../../../lib/rates/providers/bank-xml.ts';
import { cbr } from '../../../lib/rates/providers/cbr.ts';
import { cbu } from '../../../lib/rates/providers/cbu.ts';
import { erApi } from '../../../lib/rates/providers/er-api.ts';
import { nbk } from '../../../lib/rates/providers/nbk.ts';
import { nbkr } from '../../../lib/rates/providers/nbkr.ts';
import { nbt } from '../../../lib/rates/providers/nbt.ts';
import { RateError } from '../../../lib/rates/providers/provider.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Windows-1251, for the Cyrillic letters that banks' files hold. */
function cyrillic(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );
}

function kindOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof RateError ? error.kind : `not a RateError: ${error}`;
  }
  return 'no error';
}

const kazakh = (
  date: string,
  usd: string,
  change: string,
  quant = '1',
) => `<?xml version="1.0" encoding="utf-8"?>
<rates>
  <generator>Alternate RSS Builder</generator><title>Rates</title><description>Rates</description>
  <date>${date}</date>
  <item><fullname>АВСТРАЛИЙСКИЙ ДОЛЛАР</fullname><title>AUD</title><description>328.01</description><quant>1</quant><index>DOWN</index><change>-2.13</change></item>
  <item><fullname>ДОЛЛАР США</fullname><title>USD</title><description>${usd}</description><quant>${quant}</quant><index>DOWN</index><change>${change}</change></item>
  <item><title>IRR</title><description>0.4</description><quant>1000</quant><index></index><change>0.00</change></item>
</rates>`;

describe('the National Bank of Kazakhstan', () => {
  it('gives the tenge of 1 April 2026, and its change, to the digit', () => {
    const [quote] = nbk.parse(bytes(kazakh('01.04.2026', '478.77', '-2.77')), ['KZT']);
    expect(quote).toMatchObject({ currency: 'KZT', valueDate: '2026-04-01', perUsd: 478.77 });
    expect((1 / (quote?.perUsd ?? 0)).toFixed(11)).toBe('0.00208868559');
    expect(((quote?.previousPerUsd ?? 0) / 478.77 - 1) * 100).toBeCloseTo(0.57857, 5);
  });

  it('is told by the body’s day, not by the one asked for', () => {
    expect(nbk.dayUrls('2026-08-02')).toEqual([
      'https://nationalbank.kz/rss/get_rates.cfm?fdate=02.08.2026',
    ]);
    expect(nbk.parse(bytes(kazakh('01.08.2026', '470', '0.00')), ['KZT'])[0]?.valueDate).toBe(
      '2026-08-01',
    );
  });

  it('divides by the nominal of the body', () => {
    expect(
      nbk.parse(bytes(kazakh('01.04.2026', '4787.70', '0.00', '10')), ['KZT'])[0]?.perUsd,
    ).toBe(478.77);
  });

  it('tells a gateway’s page, a day without rates and a rate of nothing', () => {
    expect(kindOf(() => nbk.parse(bytes('<html><h1>502 Bad Gateway</h1></html>'), ['KZT']))).toBe(
      'web-page',
    );
    const bare = '<rates><date>02.08.2026</date><item><title>AUD</title></item></rates>';
    expect(kindOf(() => nbk.parse(bytes(bare), ['KZT']))).toBe('empty');
    expect(kindOf(() => nbk.parse(bytes('<rates><date>02.08.2026</date></rates>'), ['KZT']))).toBe(
      'wrong-shape',
    );
    expect(kindOf(() => nbk.parse(bytes(kazakh('01.04.2026', '0', '0')), ['KZT']))).toBe(
      'wrong-shape',
    );
  });
});

describe('the Central Bank of Uzbekistan', () => {
  const row = (changes: object) => ({
    id: 69,
    Code: '840',
    Ccy: 'USD',
    CcyNm_RU: 'Доллар США',
    Nominal: '1',
    Rate: '12142.10',
    Diff: '-52.11',
    Date: '02.04.2026',
    ...changes,
  });

  it('gives the sum of 2 April 2026, and its change, to the digit', () => {
    const body = bytes(JSON.stringify([row({ Ccy: 'EUR', Rate: '13984.32' }), row({})]));
    const [quote] = cbu.parse(body, ['UZS']);
    expect(quote).toMatchObject({ currency: 'UZS', valueDate: '2026-04-02', perUsd: 12142.1 });
    expect((1 / (quote?.perUsd ?? 0)).toExponential(7)).toBe('8.2358076e-5');
    expect(((quote?.previousPerUsd ?? 0) / 12142.1 - 1) * 100).toBeCloseTo(0.42917, 5);
  });

  it('is never asked for the manat, which it has had at 3.02', () => {
    const manat = row({ Ccy: 'TMT', Rate: '4037.68', Diff: '108.25' });
    const body = bytes(JSON.stringify([manat, row({ Rate: '12194.21' })]));
    expect(cbu.parse(body, ['UZS', 'TMT']).map(({ currency }) => currency)).toEqual(['UZS']);
  });

  it('tells a list without the dollar', () => {
    expect(kindOf(() => cbu.parse(bytes('[]'), ['UZS']))).toBe('empty');
    expect(kindOf(() => cbu.parse(bytes('{}'), ['UZS']))).toBe('wrong-shape');
  });
});

describe('the National Bank of Tajikistan', () => {
  const body = (date: string, usd: string) => `<?xml version="1.0" encoding="utf-8" ?>
<ValCurs Date="${date}" name="Foreign Currency Market">
<Valute ID="810">
   <CharCode>RUB</CharCode>
   <Nominal>1</Nominal>
   <Value>0.1277</Value>
</Valute>
<Valute ID="840">
   <CharCode>USD</CharCode>
   <Nominal>1</Nominal>
   <Name>US Dollar</Name>
   <Value>${usd}</Value>
</Valute>
</ValCurs>`;

  it('gives the somoni of 19 May 2026 to the digit', () => {
    const [quote] = nbt.parse(bytes(body('2026-05-19', '9.3371')), ['TJS']);
    expect(quote).toEqual({ currency: 'TJS', valueDate: '2026-05-19', perUsd: 9.3371 });
    expect((1 / (quote?.perUsd ?? 0)).toFixed(8)).toBe('0.10709963');
    expect((9.345 / 9.3371 - 1) * 100).toBeCloseTo(0.08461, 5);
  });

  it('answers a day it does not have with today, and is taken at that word', () => {
    expect(nbt.parse(bytes(body('2026-05-20', '9.33')), ['TJS'])[0]?.valueDate).toBe('2026-05-20');
  });
});

describe('the National Bank of the Kyrgyz Republic', () => {
  it('gives the som out of windows-1251 with decimal commas, of tomorrow too', () => {
    const text = `<?xml version="1.0" encoding="windows-1251" ?>
<CurrencyRates Name="Курсы валют" Date="24.05.2026">
<Currency ISOCode="USD"><Nominal>1</Nominal><Value>87,4500</Value></Currency>
<Currency ISOCode="KZT"><Nominal>1</Nominal><Value>0,1859</Value></Currency>
</CurrencyRates>`;
    const [quote] = nbkr.parse(cyrillic(text), ['KGS']);
    expect(quote).toEqual({ currency: 'KGS', valueDate: '2026-05-24', perUsd: 87.45 });
    expect((1 / 87.45).toFixed(8)).toBe('0.01143511');
  });
});

describe('the Bank of Russia', () => {
  const valute = (code: string, nominal: number, value: string) =>
    `<Valute ID="R1"><NumCode>1</NumCode><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal><Name>Имя</Name><Value>${value}</Value><VunitRate>5,39256E-05</VunitRate></Valute>`;
  const text = `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="25.04.2026" name="Foreign Currency Market">${[
    valute('USD', 1, '75,5273'),
    valute('KZT', 100, '16,3172'),
    valute('KGS', 100, '86,4125'),
    valute('TJS', 10, '80,0866'),
    valute('UZS', 10000, '62,8322'),
  ].join('')}</ValCurs>`;

  it('crosses each currency with the dollar to the digit, whatever the nominals', () => {
    const quotes = cbr.parse(cyrillic(text), ['KGS', 'KZT', 'TJS', 'UZS', 'RUB', 'TRY']);
    const shown = Object.fromEntries(quotes.map(({ currency, perUsd }) => [currency, 1 / perUsd]));
    expect(shown['KGS']?.toFixed(8)).toBe('0.01144123');
    expect(shown['KZT']?.toFixed(8)).toBe('0.00216044');
    expect(shown['TJS']?.toFixed(8)).toBe('0.10603663');
    expect(shown['UZS']?.toExponential(4)).toBe('8.3191e-5');
    expect(shown['RUB']).toBeCloseTo(1 / 75.5273, 12);
    expect(quotes).toHaveLength(5);
    expect(quotes[0]?.valueDate).toBe('2026-04-25');
  });
});

describe('ExchangeRate-API', () => {
  const body = { result: 'success', time_last_update_unix: 1_755_043_351, base_code: 'USD' };

  it('gives the day of its update', () => {
    const rates = { USD: 1, KGS: 87.4396, KZT: 496.9051, TMT: 3.5109, ZZZ: 'no' };
    expect(erApi.parse(bytes(JSON.stringify({ ...body, rates })), ['KGS', 'KZT', 'ZZZ'])).toEqual([
      { currency: 'KGS', valueDate: '2025-08-13', perUsd: 87.4396 },
      { currency: 'KZT', valueDate: '2025-08-13', perUsd: 496.9051 },
    ]);
  });

  it('tells its own errors', () => {
    const refused = { result: 'error', 'error-type': 'unsupported-code' };
    expect(kindOf(() => erApi.parse(bytes(JSON.stringify(refused)), ['KGS']))).toBe('wrong-shape');
  });
});

describe('figures and days as banks write them', () => {
  it.each([
    ['478.77', 478.77],
    ['87,4500', 87.45],
    ['12\u00a0142,10', 12142.1],
    ['5,39256E-05', 0.0000539256],
    ['+1.80', 1.8],
  ])('%s', (text, value) => {
    expect(bankNumber(text)).toBeCloseTo(value, 12);
  });

  it.each(['', '-', 'n/a', '1.2.3', '0x10', undefined])('%s is no figure', (text) => {
    expect(bankNumber(text)).toBeNaN();
  });

  it.each([
    ['01.04.2026', '2026-04-01'],
    ['01/04/2026', '2026-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['31.02.2026', null],
    ['April 1', null],
    [undefined, null],
  ])('%s', (text, date) => {
    expect(bankDate(text)).toBe(date);
  });
});
