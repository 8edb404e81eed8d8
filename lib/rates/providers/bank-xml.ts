import { Parser } from 'htmlparser2';
import { isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../observation.ts';
import { RateError } from './provider.ts';

/** One element of a bank's table: its attributes and the texts in it, by name as written. */
interface BankRecord {
  attributes: Readonly<Record<string, string>>;
  fields: ReadonlyMap<string, string>;
}

/** The same while it is read. */
interface GrowingRecord {
  attributes: Record<string, string>;
  fields: Map<string, string>;
}

/** A bank's table: the texts and attributes above its records, and the records. */
export interface BankTable {
  head: BankRecord;
  records: readonly BankRecord[];
}

/**
 * Reads a central bank's XML, in which every rate is an element of one name with texts in it. The charset is
 * the prolog's (some banks' headers are silent), UTF-8 without one.
 *
 * @param recordName the name of the element that holds one currency, or one day
 * @throws RateError when there is no such element
 */
export function readBankXml(body: Uint8Array, recordName: string): BankTable {
  const text = decode(body);
  const head: GrowingRecord = { attributes: {}, fields: new Map() };
  const records: GrowingRecord[] = [];
  let inside: GrowingRecord | null = null;
  let open = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open = name;
        if (name === recordName) {
          inside = { attributes, fields: new Map() };
          records.push(inside);
        } else if (!inside) Object.assign(head.attributes, attributes);
      },
      ontext(written) {
        const fields = (inside ?? head).fields;
        if (open !== '' && !fields.has(open) && written.trim() !== '') {
          fields.set(open, written.trim());
        }
      },
      onclosetag(name) {
        open = '';
        if (name === recordName) inside = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (records.length > 0) return { head, records };
  throw /<html|<!doctype html/i.test(text.slice(0, 2000))
    ? new RateError('web-page', 'A web page came instead of rates')
    : new RateError('wrong-shape', 'The answer holds no rates');
}

function decode(body: Uint8Array): string {
  const prolog = String.fromCharCode(...body.subarray(0, 200));
  const label = /encoding\s*=\s*["']([\w-]+)["']/i.exec(prolog)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/**
 * A number as banks write it: `478.77`, `87,4500`, `5,39256E-05`, `12 142.10`. NaN for anything else.
 */
export function bankNumber(text: string | undefined): number {
  const plain = (text ?? '').replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** A day as banks write it: `01.04.2026`, `01/04/2026`, `2026-04-01`; null for anything else. */
export function bankDate(text: string | undefined): IsoDate | null {
  const plain = (text ?? '').trim();
  const [, day, month, year] = /^(\d\d)[./](\d\d)[./](\d{4})$/.exec(plain) ?? [];
  const date = year ? `${year}-${month}-${day}` : plain;
  return isIsoDate(date) ? date : null;
}
