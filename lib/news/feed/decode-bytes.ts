/** Byte order marks, and what `<` or `<?` looks like without one, longest first. */
const signatures: readonly (readonly [string, Encoding])[] = [
  ['0000feff', 'utf-32be'],
  ['fffe0000', 'utf-32le'],
  ['0000003c', 'utf-32be'],
  ['3c000000', 'utf-32le'],
  ['efbbbf', 'utf-8'],
  ['feff', 'utf-16be'],
  ['fffe', 'utf-16le'],
  ['003c00', 'utf-16be'],
  ['3c00', 'utf-16le'],
];

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * Turns a feed's bytes into text. A byte order mark or the shape of UTF-16/32 is believed first, then bytes
 * that are sound UTF-8 (whatever the labels say: files get re-encoded without touching the prolog), then
 * the header's label, the prolog's, UTF-8 with a few broken bytes, unlabelled Cyrillic, and windows-1252.
 *
 * @param contentType the `Content-Type` header, if any
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const head = hex(bytes.subarray(0, 4));
  const signature = signatures.find(([mark]) => head.startsWith(mark));
  if (signature) return decodeAs(signature[1], bytes);
  const prolog = latin1(bytes.subarray(0, 1024));
  const labels = [
    labelIn(contentType ?? '', /charset\s*=\s*["']?([\w:.-]+)/i),
    prologLabel(prolog),
  ];
  const stateful = labels.find((label) => label === 'iso-2022-jp');
  return (
    (stateful && tryDecode(stateful, bytes)) ??
    tryDecode('utf-8', bytes) ??
    labels.reduce<string | null>((text, label) => text ?? tryLabel(label, bytes), null) ??
    mostlyUtf8(bytes) ??
    new TextDecoder(cyrillicGuess(bytes) ?? 'windows-1252').decode(bytes)
  );
}

function prologLabel(prolog: string): string | null {
  return labelIn(prolog, /<\?xml[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i);
}

/** Spellings of labels that are common in feeds and unknown to the Encoding standard. */
function labelIn(text: string, pattern: RegExp): string | null {
  const label = pattern.exec(text)?.[1]?.toLowerCase();
  if (!label) return null;
  if (/^koi8_?r$/.test(label)) return 'koi8-r';
  return label
    .replace(/^(?:cp|win|windows|cp-|win-)-?(125\d)$/, 'windows-$1')
    .replace(/^(?:cp|ibm)-?(866)$/, 'ibm$1');
}

/**
 * Text that could be read so far cannot be UTF-16, whatever its label says. Latin-1 is what servers and scripts say
 * that were never told anything: whatever the bytes are, it fits, and it is what they are taken for in the end.
 */
function tryLabel(label: string | null, bytes: Uint8Array): string | null {
  if (!label || /^(utf|ucs|unicode|iso-10646|iso-?8859-1$|latin-?1$|us-ascii)/.test(label))
    return null;
  return tryDecode(label, bytes);
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    // As a stream, so that a character cut in two at the very end is no mistake.
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== 'utf-32le' && encoding !== 'utf-32be') {
    return new TextDecoder(encoding).decode(bytes);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, encoding === 'utf-32le');
    if (point !== 0xfeff) parts.push(point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
  }
  return parts.join('');
}

/** UTF-8 that was damaged here and there: at most one character in twenty beyond ASCII is broken. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let beyondAscii = 0;
  let broken = 0;
  for (const character of text) {
    if (character > '\u007f') beyondAscii += 1;
    if (character === '\ufffd') broken += 1;
  }
  return broken * 20 <= beyondAscii ? text : null;
}

/**
 * Tells windows-1251 from KOI8-R where nothing is labelled: high bytes that stand in runs are Cyrillic, and
 * the right reading has its commonest letters small. Null where the bytes look like neither.
 */
function cyrillicGuess(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 100_000);
  let high = 0;
  let inRuns = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte < 0xc0) continue;
    high += 1;
    if ((sample[at - 1] ?? 0) >= 0xc0 && (sample[at + 1] ?? 0) >= 0xc0) inRuns += 1;
  }
  if (high === 0 || inRuns / high < 0.4) return null;
  const common = (label: string) =>
    new TextDecoder(label).decode(sample).match(/[оеаинтсрвл]/g)?.length ?? 0;
  return common('windows-1251') >= common('koi8-r') ? 'windows-1251' : 'koi8-r';
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
