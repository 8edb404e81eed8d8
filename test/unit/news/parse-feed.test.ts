import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FeedError, parseFeed } from '../../../lib/news/parse-feed.ts';

const url = 'https://steppepost.example/feed/';
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string | Uint8Array, contentType: string | null = null, from = url) =>
  parseFeed(typeof text === 'string' ? bytes(text) : text, { url: from, contentType });
const rss = (item: string) => `<rss version="2.0"><channel><title>T</title>${item}</channel></rss>`;
const first = (item: string) => parse(rss(`<item>${item}</item>`)).entries[0];

function kindOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FeedError) return error.kind;
    throw error;
  }
  return 'no error';
}

describe('feeds of every format', () => {
  it('reads RSS 2.0 as WordPress writes it', () => {
    const feed = parse(fixture('steppe-post.xml'));
    expect(feed).toMatchObject({
      title: 'The Steppe Post – News',
      link: 'https://steppepost.example',
      updateMinutes: 30,
    });
    expect(feed.entries).toHaveLength(4);
    expect(feed.entries[0]).toEqual({
      id: 'https://steppepost.example/?p=4101',
      title: 'Ferry crews count the season’s last crossing of the Caspian',
      link: 'https://steppepost.example/ferry/',
      published: Date.UTC(2026, 10, 23, 8, 15),
      excerpt: 'Forty-one vessels tied up in Aktau. Crews rest until March.',
      author: 'Aliya Sample',
      categories: ['Kazakhstan', 'Business & Economy'],
    });
    expect(feed.entries[1]).toMatchObject({
      title: 'Orchard owners in Batken try drip lines & wait for rain',
      excerpt: 'Two districts share one pump & one ledger.',
      published: Date.UTC(2026, 10, 22, 13),
    });
    expect(feed.entries[2]?.excerpt).toBe(
      'Sleeping cars leave at nine. Tickets go on sale on Monday.',
    );
  });

  it('reads Atom 1.0 with its kinds of text, bases and links', () => {
    const feed = parse(fixture('basin-notes.atom'), null, 'https://basin.example/notes/atom.xml');
    expect(feed.title).toBe('Basin Notes');
    expect(feed.entries).toMatchObject([
      {
        id: 'tag:basin.example,2026:1',
        title: 'Reservoir levels < last year’s at Toktogul',
        link: 'https://basin.example/notes/toktogul',
        published: Date.UTC(2026, 10, 22, 4),
        excerpt: 'Engineers measured two metres less.',
        author: 'Basin desk',
        categories: ['water', 'Water'],
      },
      {
        title: 'Fishermen on the Small Aral mend nets & plans',
        excerpt: 'First catch since spring. The pier is new.',
        author: 'Daniyar Example (d@basin.example)',
        published: Date.UTC(2026, 10, 21, 12, 30),
      },
      { title: 'Canal lining starts near Urgench', excerpt: 'Work stops at 5 < 6 degrees.' },
    ]);
  });

  it('reads RSS 1.0, whose items stand beside the channel, whatever its prefixes are', () => {
    const feed = parse(fixture('rail-desk.rdf'));
    expect(feed.title).toBe('Rail Desk');
    expect(feed.entries).toMatchObject([
      {
        id: 'https://rail.example/1',
        author: 'R. Writer',
        categories: ['Transport'],
        published: Date.UTC(2026, 10, 22, 4),
      },
      { title: 'Timetable changes at Tashkent North', published: Date.UTC(2026, 10, 21) },
    ]);
  });

  it('reads JSON Feed, and lets a wrong type cost only its field', () => {
    const feed = parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Market Days',
        home_page_url: 'https://market.example/',
        items: [
          {
            id: 7,
            url: '/melons',
            title: 'Melon prices fall in Samarkand',
            content_html: '<p>By a third.</p><script>x()</script>',
            date_published: '2026-11-23T05:00:00+05:00',
            authors: [{ name: 'M. Example' }],
            tags: ['Uzbekistan', 3],
          },
          { id: 'b', title: ['no'], content_text: 'Plain 1 < 2', tags: null },
          null,
        ],
      }),
    );
    expect(feed.entries).toEqual([
      {
        id: '7',
        title: 'Melon prices fall in Samarkand',
        link: 'https://market.example/melons',
        published: Date.UTC(2026, 10, 23),
        excerpt: 'By a third.',
        author: 'M. Example',
        categories: ['Uzbekistan', '3'],
      },
      expect.objectContaining({ id: 'b', title: '', excerpt: 'Plain 1 < 2' }),
    ]);
  });

  it('takes other JSON that has a title for no feed', () => {
    const embedded = { version: '1.0', type: 'rich', title: 'Melons', provider_name: 'Market' };
    for (const other of [embedded, { title: 'Not found', status: 404 }, [{ title: 'Melons' }]]) {
      expect(() => parse(JSON.stringify(other))).toThrow('This is no feed');
    }
    // One that has nothing to tell yet is a feed.
    const version = 'https://jsonfeed.org/version/1';
    expect(parse(JSON.stringify({ version, title: 'Market Days' })).entries).toEqual([]);
    expect(parse(JSON.stringify({ title: 'Market Days', items: [] })).title).toBe('Market Days');
  });

  it('reads upper-case RSS and a misspelt Atom namespace', () => {
    const loud = '<RSS><CHANNEL><TITLE>A</TITLE><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>';
    expect(parse(loud).entries[0]?.title).toBe('One');
    const misspelt = '<feed xmlns="http://w3.org/atom"><entry><title>One</title></entry></feed>';
    expect(parse(misspelt).entries[0]?.title).toBe('One');
  });
});

describe('fields', () => {
  it('knows a namespace by its address, not by its prefix', () => {
    const entry = parse(
      '<rss xmlns:z="http://purl.org/dc/elements/1.1/" xmlns:dc="http://other.example/"><channel>' +
        '<item><title>One</title><z:creator>Right</z:creator><dc:title>Wrong</dc:title>' +
        '<dc:description>Wrong</dc:description></item></channel></rss>',
    ).entries[0];
    expect(entry).toMatchObject({ title: 'One', author: 'Right', excerpt: '' });
  });

  it.each([
    ['<guid>https://a.example/1</guid>', 'https://a.example/1'],
    ['<guid isPermaLink="false">https://a.example/1</guid>', ''],
    ['<guid>tag:1</guid>', ''],
    ['<link>javascript:alert(1)</link>', ''],
    ['<link>/news/2</link>', 'https://steppepost.example/news/2'],
    ['<link>https://a.example/x?id=3&amp;fbclid=9#c</link>', 'https://a.example/x?id=3#c'],
    [
      '<link><![CDATA[https://a.example/x?id=3&amp;page=2]]></link>',
      'https://a.example/x?id=3&page=2',
    ],
    ['<link>https://a.example/api/zm$ko_ve-pit</link>', 'https://a.example/api/zm$ko_ve-pit'],
    ['<atom:link rel="alternate" href="https://a.example/2"/>', 'https://a.example/2'],
    ['<link/><guid>https://a.example/1</guid>', 'https://a.example/1'],
  ])('takes the link out of %s', (item, link) => {
    expect(first(`<title>t</title>${item}`)?.link).toBe(link);
  });

  it.each([
    ['AT&amp;amp;T rises', 'AT&T rises'],
    ['Kazakhstan&amp;#8217;s grain', 'Kazakhstan’s grain'],
    ['Kazakhstan&amp;amp;#8217;s grain', 'Kazakhstan’s grain'],
    ['Dams &amp;lt;b&amp;gt; rivers', 'Dams <b> rivers'],
    ['<![CDATA[The &amp;quot;Dostyk&amp;quot; caf&amp;eacute;]]>', 'The "Dostyk" café'],
    ['<![CDATA[Melons &amp;amp; dams]]>', 'Melons & dams'],
    ['<![CDATA[What &amp;amp;lt; and &amp;lt; mean]]>', 'What &amp;lt; and &lt; mean'],
    ['&lt;![CDATA[Snow on the pass]]&gt;', 'Snow on the pass'],
    ['<![CDATA[<![CDATA[Snow on the pass]]]]><![CDATA[>]]>', 'Snow on the pass'],
    ['&lt;b&gt;Bold&lt;/b&gt; move', 'Bold move'],
    ['Snow&nbsp;and &mdash; ice', 'Snow and — ice'],
    ['1 < 2 & 3', '1 < 2 & 3'],
    ['\u202eevil\u202c order', 'evil order'],
    ['[Video] Opening night', '[Video] Opening night'],
  ])('reads the title %s', (written, read) => {
    expect(first(`<title>${written}</title>`)?.title).toBe(read);
  });

  it.each([
    'Monday, 23-Nov-26 09:05:00 GMT',
    '23-Nov-2026 09:05:00',
    '23-ноя-2026 12:05 +0300',
    'lundi 23 novembre 2026 10:05 +0100',
    'Пн, 23 ноября 2026 г., 12:05 MSK',
    '23-noyabr, 2026 14:05 +05:00',
    '2026/11/23 09:05',
    '2026.11.23 09:05:00',
    '23-11-2026 09:05',
    '09:05, 23.11.2026',
  ])('reads the date %s', (written) => {
    const read = first(`<title>t</title><pubDate>${written}</pubDate>`)?.published;
    expect(read).toBe(Date.UTC(2026, 10, 23, 9, 5));
  });

  it.each([
    ['mardi 24 novembre 2026', 24],
    ['Середа, 25 листопада 2026', 25],
  ])('takes no weekday for a month in %s', (written, day) => {
    const read = first(`<title>t</title><pubDate>${written}</pubDate>`)?.published;
    expect(read).toBe(Date.UTC(2026, 10, day));
  });

  it.each(['Mon, 30 Nov -0001 00:00:00 +0000', '30-11--0001', '0000-00-00', 'today, 14:05'])(
    'reads no date out of %s',
    (written) => {
      const read = first(`<title>t</title><pubDate>${written}</pubDate>`)?.published;
      expect(read).toBeNull();
    },
  );

  it('keeps an entry that has a single field, and drops one that has none', () => {
    expect(first('<author>A. Writer</author>')?.author).toBe('A. Writer');
    expect(first('<category>Water</category>')?.categories).toEqual(['Water']);
    expect(first('<pubDate>Mon, 23 Nov 2026 08:15:00 GMT</pubDate>')?.published).toBe(
      Date.UTC(2026, 10, 23, 8, 15),
    );
    expect(first('<ti')).toBeUndefined();
  });

  it('drops scripts, styles and shortcodes, and parts blocks by a space', () => {
    const html =
      '<style>p{}</style><h2>Head</h2><p>One</p>two<br>three<script>if (a < b) x()</script>' +
      '[gallery ids="1,2"] [su_box title="x"]four[/su_box] <a title="a > b">five</a>' +
      '<!-- no --><svg><text>no</text></svg><iframe>no</iframe> &lt;six&gt;';
    expect(first(`<description><![CDATA[${html}]]></description>`)?.excerpt).toBe(
      'Head One two three four five <six>',
    );
  });

  it.each([
    // As WordPress has it in Russian, the verb in the wrong number; and as it has it since.
    [
      'Паром встал в порту, потому что […]</p><p>Сообщение <a>Паром встал</a> появились сначала на <a>Новости Кыргызстана</a>.',
      'Паром встал в порту, потому что…',
    ],
    [
      'Сообщение пришло утром. Паром встал.</p><p>Сообщение <a>Паром встал</a> появились сначала на <a>Берег</a>.',
      'Сообщение пришло утром. Паром встал.',
    ],
    [
      'Паром встал.</p><p>Запись <a>Паром встал</a> впервые появилась <a>Берег</a>.',
      'Паром встал.',
    ],
    ['The ferry rests. <a>Continue reading <span>The ferry rests</span></a>', 'The ferry rests.'],
    ['The ferry rests until <a>… Continue reading on Quay »</a>', 'The ferry rests until …'],
    ['The ferry rests. <a>Read more »</a>', 'The ferry rests.'],
    ['The ferry rests. <a>[Read more...]</a>', 'The ferry rests.'],
    ['The ferry rests. <a><span>(more&hellip;)</span></a>', 'The ferry rests.'],
    ['The ferry rests. <a>Read the rest of this entry »</a>', 'The ferry rests.'],
    ['The ferry rests. <a>Read full story</a>', 'The ferry rests.'],
    ['The ferry rests. <a>Continue Reading</a>', 'The ferry rests.'],
    ['Паром встал. <a>Читать новость полностью</a>', 'Паром встал.'],
    ['Паром встал. <a>Читать подробнее…</a>', 'Паром встал.'],
    ['Parom to‘xtadi. <a>To‘liq o‘qish</a>', 'Parom to‘xtadi.'],
    ['Паром встал.</p><p><a>Читать далее «Паром встал»</a>', 'Паром встал.'],
    ['Паром встал… <a>Подробнее →</a>', 'Паром встал…'],
    ['Паром встал...<br>Подробнее на сайте', 'Паром встал...'],
    ['Паром «Достык» встал [&#8230;] <a>Подробнее</a>', 'Паром «Достык» встал…'],
    ['Parom to‘xtadi. <a>Batafsil</a>', 'Parom to‘xtadi.'],
    [
      'Паром тоқтады. <a>Толығырақ</a></p><p>The post <a>Паром</a> appeared first on <a>Жаға</a>.',
      'Паром тоқтады.',
    ],
  ])('leaves out what a site puts below each excerpt: %s', (html, excerpt) => {
    expect(first(`<description><![CDATA[<p>${html}</p>]]></description>`)?.excerpt).toBe(excerpt);
  });

  it.each([
    'Сообщение о пароме появилось сначала на канале порта.',
    'Сообщения появились сначала на канале порта.',
    'Запись разговора впервые появилась в сети весной.',
    'В порту просят говорить подробнее',
    'Порт просит читать далее.',
    'Паром встал. Подробнее о пароме расскажет порт.',
    'Ferries rest. Read more books, says the captain.',
    'The captain wants to continue reading.',
    'The ferry rests (more in spring).',
    'The ferry rests. (No more)',
    'The ferry rests. Continue reading for its ports. The first is Aktau.',
    'Kapitan batafsil gapirdi. U batafsil',
    'Ол толығырақ айтты.',
  ])('keeps a sentence that only sounds like it: %s', (text) => {
    expect(first(`<description>${text}</description>`)?.excerpt).toBe(text);
  });

  it('cuts excerpts at a word and titles at 300 characters', () => {
    const entry = first(
      `<title>${'word '.repeat(200)}</title><description>${'steppe '.repeat(99)}</description>`,
    );
    expect(entry?.title.length).toBeLessThanOrEqual(300);
    expect(entry?.title.endsWith('word…')).toBe(true);
    expect(entry?.excerpt.length).toBeGreaterThan(250);
    expect(entry?.excerpt).toMatch(/steppe…$/);
  });
});

describe('damage costs the broken part', () => {
  const whole = new TextDecoder().decode(fixture('steppe-post.xml'));
  const titles = (text: string) => parse(text).entries.map(({ title }) => title.slice(0, 12));
  const all = titles(whole);

  it.each<[string, (text: string) => string]>([
    ['a warning and a blank line before the prolog', (t) => `\n<br />\n<b>Warning</b>: x\n${t}`],
    ['two prologs', (t) => `<?xml version="1.0"?>${t}`],
    ['text after the end', (t) => `${t}<script>x</script>`],
    ['a missing end tag of a title', (t) => t.replace('&amp; wait for rain]]></title>', ']]>')],
    ['raw ampersands', (t) => t.replaceAll('&amp;amp;', '&').replaceAll('&#038;', '&')],
    ['an unclosed media:content', (t) => t.replaceAll('<item>', '<item><media:content url="x">')],
    ['an unclosed atom:link in the channel', (t) => t.replace('application/rss+xml" />', 'x">')],
    ['HTML that was not escaped', (t) => t.replaceAll('<description>', '<description><p><br><b>')],
    ['stray end tags', (t) => t.replaceAll('<link>', '</b></p></x><link>')],
    ['lost ends of items', (t) => t.replaceAll('</item>', '')],
    ['an end in the middle of the last end tag', (t) => t.slice(0, -4)],
    ['control characters', (t) => t.replaceAll('<title>', '<title>\u0001\u000b')],
  ])('survives %s', (_, damage) => {
    expect(titles(damage(whole))).toHaveLength(all.length);
    expect(titles(damage(whole)).at(-1)).toBe(all.at(-1));
  });

  it('keeps every entry that came before the body was cut off', () => {
    const cut = whole.slice(0, whole.indexOf('Weavers of') + 5);
    expect(titles(cut).slice(0, 3)).toEqual(all.slice(0, 3));
  });

  it('loses one entry to a CDATA section that never ends', () => {
    const open = whole.replace('wait for rain]]>', 'wait for rain');
    expect(titles(open)).toHaveLength(4);
    expect(titles(open).at(-1)).toBe(all.at(-1));
  });
});

describe('charsets', () => {
  const text =
    '<?xml version="1.0" encoding="LABEL"?><rss><channel><title>Новости</title>' +
    '<item><title>Паром из Актау уходит в последний рейс сезона, тариф «зимний»</title></item></channel></rss>';
  const table = (label: string) => {
    const decoder = new TextDecoder(label);
    const codes = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      codes.set(decoder.decode(new Uint8Array([byte])), byte);
    }
    return codes;
  };
  const encode = (written: string, label: string) => {
    const codes = table(label);
    return new Uint8Array(Array.from(written, (c) => codes.get(c) ?? 63));
  };
  const utf16 = (written: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer(written.length * 2));
    for (let n = 0; n < written.length; n += 1)
      view.setUint16(n * 2, written.charCodeAt(n), little);
    return new Uint8Array(view.buffer);
  };
  const labelled = (label: string) => text.replace('LABEL', label);
  const bare = text.replace(' encoding="LABEL"', '');

  it.each<[string, Uint8Array, string | null]>([
    ['UTF-8 with a mark', bytes(`\ufeff${bare}`), null],
    [
      'UTF-8 labelled windows-1251',
      bytes(labelled('windows-1251')),
      'text/xml; charset=windows-1251',
    ],
    ['windows-1251 in the prolog', encode(labelled('windows-1251'), 'windows-1251'), 'text/xml'],
    ['windows-1251 as cp1251', encode(labelled('cp1251'), 'windows-1251'), null],
    ['windows-1251 in the header', encode(bare, 'windows-1251'), 'text/xml; charset="win-1251"'],
    [
      'windows-1251 called UTF-8',
      encode(labelled('utf-8'), 'windows-1251'),
      'text/xml; charset=utf-8',
    ],
    ['windows-1251 without a label', encode(bare, 'windows-1251'), null],
    [
      'windows-1251 from a server that calls everything Latin-1',
      encode(labelled('windows-1251'), 'windows-1251'),
      'text/xml; charset=ISO-8859-1',
    ],
    [
      'windows-1251 called Latin-1',
      encode(labelled('iso-8859-1'), 'windows-1251'),
      'text/xml; charset=us-ascii',
    ],
    ['KOI8-R in the prolog', encode(labelled('koi8-r'), 'koi8-r'), null],
    ['KOI8-R without a label', encode(bare, 'koi8-r'), null],
    ['UTF-16LE with a mark', utf16(`\ufeff${labelled('utf-16')}`, true), null],
    ['UTF-16BE with a mark', utf16(`\ufeff${labelled('utf-16')}`, false), null],
    ['UTF-16LE without anything', utf16(bare, true), null],
    ['UTF-16BE without anything', utf16(bare, false), null],
    ['UTF-8 that calls itself UTF-16', bytes(labelled('utf-16')), null],
  ])('reads %s', (_, body, contentType) => {
    expect(parse(body, contentType).entries[0]?.title).toMatch(
      /^Паром из Актау уходит в последний/,
    );
  });
});

it('reads Latin-1 that calls itself so', () => {
  const written =
    '<?xml version="1.0" encoding="iso-8859-1"?><rss><item><title>Café, naïve Prüfung à Osch</title></item></rss>';
  const body = Uint8Array.from(written, (letter) => letter.charCodeAt(0));
  expect(parse(body, 'text/xml; charset=ISO-8859-1').entries[0]?.title).toBe(
    'Café, naïve Prüfung à Osch',
  );
});

describe('what is no feed', () => {
  it.each([
    ['empty', '   '],
    ['web-page', '<!DOCTYPE html><html><head><title>Home</title></head></html>'],
    ['challenge', '<html><head><title>Just a moment...</title></head></html>'],
    ['not-a-feed', 'Error 11'],
    ['not-a-feed', '{"error":"no"}'],
    ['not-a-feed', '<?xml version="1.0"?><catalog><book/></catalog>'],
  ])('is told as %s', (kind, body) => {
    expect(kindOf(() => parse(body))).toBe(kind);
  });

  it.each<[string, () => string]>([
    ['200,000 open tags', () => `<rss><channel><item><title>x</title>${'<a>'.repeat(200_000)}`],
    ['10 MB of <', () => `<rss>${'<'.repeat(10_000_000)}`],
    ['a 5 MB title', () => rss(`<item><title>${'a'.repeat(5_000_000)}</title></item>`)],
    ['quotes in a tag', () => `<rss a="${'"'.repeat(3_000_000)}`],
    [
      'open tags with quotes in a description',
      () => rss(`<item><description><![CDATA[${'<a b="'.repeat(500_000)}]]></description></item>`),
    ],
    [
      'an entity bomb',
      () =>
        `<!DOCTYPE a [<!ENTITY a "${'&b;'.repeat(9999)}">]>${rss('<item><title>&a;</title></item>')}`,
    ],
    [
      'CDATA sections that never end',
      () => rss(`<item><title>a</title>${'<![CDATA[</item>'.repeat(200_000)}`),
    ],
    [
      'a tag and a key called __proto__',
      () => rss('<item><__proto__ a="b"><title>x</title></__proto__></item>'),
    ],
    [
      'brackets in an author',
      () => rss(`<item><title>x</title><author>${'('.repeat(200_000)}</author></item>`),
    ],
    ['10,000 items', () => rss('<item><title>x</title></item>'.repeat(10_000))],
  ])('is patient with %s', (_, body) => {
    expect(['no error', 'not-a-feed']).toContain(kindOf(() => parse(body())));
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it('caps entries at 500 and the body at 4 MB', () => {
    const many = rss(`<item><title>x</title></item>`.repeat(600));
    expect(parse(many).entries).toHaveLength(500);
    const long = rss(
      `<item><title>first</title></item>${' '.repeat(5_000_000)}<item><title>late</title></item>`,
    );
    expect(parse(long).entries.map(({ title }) => title)).toEqual(['first']);
  });
});
