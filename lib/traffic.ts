import * as v from 'valibot';

const contactSchema = v.object({
  host: v.string(),
  requests: v.number(),
  /** Of the answers' bodies, unpacked; what was cut off counts as far as it came. */
  bytes: v.number(),
});

/** Requests that went to one host, and how much came back. */
export type Contact = v.InferOutput<typeof contactSchema>;

const trafficSchema = v.fallback(
  v.array(v.object({ day: v.string(), contacts: v.array(contactSchema) })),
  [],
);

/** What was asked and what came back, by day of the user's own calendar; the newest day first. */
export type Traffic = v.InferOutput<typeof trafficSchema>;

/** So many days are remembered, today among them. */
const trafficDays = 14;

/** Told of each request once it is over. */
export type Heard = (contact: Contact) => void;

/** Reads the tally out of the store; what cannot be read counts as an empty one. */
export function parseTraffic(stored: unknown): Traffic {
  return v.parse(trafficSchema, stored);
}

/** The calendar day of a moment (epoch milliseconds) where its user is: `2026-11-24`. */
export function localDay(moment: number): string {
  const date = new Date(moment);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The tally with more contacts on `day`; days that are too old fall out. */
export function withContacts(traffic: Traffic, day: string, contacts: readonly Contact[]): Traffic {
  const held = traffic.find((one) => one.day === day)?.contacts ?? [];
  const days = [
    { day, contacts: summed([...held, ...contacts]) },
    ...traffic.filter((one) => one.day !== day),
  ];
  return days.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, trafficDays);
}

/** One day's sums. */
export interface DayTraffic {
  day: string;
  requests: number;
  bytes: number;
}

/** The sums of the last days, the newest first; zero on days of which nothing is remembered. */
export function trafficByDay(traffic: Traffic, now: number): DayTraffic[] {
  const today = new Date(now);
  return Array.from({ length: trafficDays }, (_, ago) => {
    const noon = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago, 12);
    const day = localDay(noon.getTime());
    const contacts = traffic.find((one) => one.day === day)?.contacts ?? [];
    return { day, requests: total(contacts, 'requests'), bytes: total(contacts, 'bytes') };
  });
}

/** Every host of the tally with its sums, the one that sent most first. */
export function contactedHosts(traffic: Traffic): Contact[] {
  const all = summed(traffic.flatMap(({ contacts }) => contacts));
  return all.sort((a, b) => b.bytes - a.bytes || (a.host < b.host ? -1 : 1));
}

function summed(contacts: readonly Contact[]): Contact[] {
  return [...Map.groupBy(contacts, ({ host }) => host)].map(([host, own]) => ({
    host,
    requests: total(own, 'requests'),
    bytes: total(own, 'bytes'),
  }));
}

function total(contacts: readonly Contact[], figure: 'requests' | 'bytes'): number {
  return contacts.reduce((sum, contact) => sum + contact[figure], 0);
}
