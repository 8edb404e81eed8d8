/**
 * What WordPress adds below each entry. In Russian the verb does not agree with its subject, or a name follows it
 * without a preposition: no sentence of a story does that.
 */
const appearedFirst = [
  /\s*The post .{1,400} (?:appeared first on|first appeared on) .{1,200}$/,
  /(?:^|\s)Сообщение (?:(?!Сообщение ).){1,400} появились сначала на .{1,200}$/,
  /(?:^|\s)Запись (?:(?!Запись ).){1,400} впервые появилась (?=[«"“\p{Lu}\d]).{1,200}$/u,
];

/** What links to the whole story say, in the region's languages. */
const links = [
  'read (?:more|(?:the )?full (?:story|article)|the rest of this entry)',
  'continue reading',
  'читать (?:далее|дальше|подробнее|(?:новость |статью )?полностью|на сайте)',
  'подробнее(?: на сайте)?',
  'batafsil',
  "(?:davomini|to['\u2018\u2019\u02bb\u02bc]liq|ko['\u2018\u2019\u02bb\u02bc]proq) o['\u2018\u2019\u02bb\u02bc]qish",
  'батафсил',
  'толығырақ(?: оқу)?',
  'толугураак',
  'кененирээк',
  'муфассал',
  'giňişleýin',
].join('|');

/** Where a story has come to an end, or breaks off: what follows is none of its sentences. */
const ended = '(?:^|(?<=[.!?…][»”")\\]]{0,2}) )';

const toTheWhole = new RegExp(
  `${ended}(?:[[(](?:${links}|more)[.…]*[\\])]|(?:${links})(?: ["«“].{1,300}["»”])?)[\\s.…:»›>→]*$`,
  'iu',
);

/** Themes put the title behind it. */
const goOn = new RegExp(`${ended}Continue reading(?: (?:(?![.!?…] \\p{Lu}).){1,300})?$`, 'u');

/** An excerpt without what sites put below each of theirs: it tells nothing, save the site's name and the title again. */
export function withoutFoot(text: string): string {
  return [...appearedFirst, goOn, toTheWhole].reduce((left, foot) => left.replace(foot, ''), text);
}
