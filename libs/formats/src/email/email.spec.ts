import { describe, expect, it } from '@jest/globals';
import { blockText, Fault, type Item } from '@wireroom/contracts';
import iconv from 'iconv-lite';
import { MAX_ATTACHED_DOCUMENTS, MAX_DOCUMENT_LEVELS, MAX_MAIL_HEAD, MAX_MAIL_LEVELS, MAX_MAIL_PARTS } from '../limits.js';
import { readDocument } from '../read-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';

readsItsSamples('email', new URL('samples/', import.meta.url));

const HEAD = 'From: Ola Ek <ek@northwire.example>\nDate: Sat, 7 Mar 2026 09:00:00 +0100\nMessage-ID: <1@northwire.example>\n';
const mail = (head: string, body: string | Buffer) =>
  Buffer.concat([Buffer.from(`${HEAD}${head}\n`), Buffer.from(body as string)]);
const textOf = (item: Item) => item.body.map(blockText).join('\n');

async function itemsOf(bytes: Uint8Array): Promise<(Item | string)[]> {
  const { format, items } = await readDocument(bytes);
  expect(format).toBe('email');
  return items.map((entry) => ('item' in entry ? entry.item : entry.fault.code));
}

async function itemOf(bytes: Uint8Array): Promise<Item> {
  const [item] = await itemsOf(bytes);
  if (item === undefined || typeof item === 'string') throw new Error(`no item but ${item}`);
  return item;
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  return readDocument(bytes).then(
    () => 'none',
    (error) => (error instanceof Fault ? error.code : String(error)),
  );
}

describe('detectEmail', () => {
  it.each([
    [
      'a text that begins with a subject',
      'Subject: Ferry\n\nThe ferry sails again, its owner said on Monday.',
      undefined,
      'text',
    ],
    [
      'a text with labels',
      'Headline: Ferry\nDate: 1 March 2026\nSource: Northwire\nSubject: x\n\nThe ferry sails again.',
      undefined,
      'text',
    ],
    [
      'a letter with names above it',
      'From: The mayor\nTo: The people\nSubject: Ferry\n\nIt sails again, I am glad to say.',
      undefined,
      'text',
    ],
    ['the same sent as a mail', 'Subject: Ferry\n\nThe ferry sails again.', 'message/rfc822', 'email'],
    [
      'a mail with a sender and a subject',
      'From: a@b.example\nTo: c@b.example\nSubject: Ferry\n\nIt sails again.',
      'text/plain',
      'email',
    ],
    ['a mail with a trace', 'Received: x\nX-A: y\nSubject: s\nMIME-Version: 1.0\n\nIt sails again.', undefined, 'email'],
    [
      'a mail that holds a feed near its beginning',
      `${HEAD}\n<?xml version="1.0"?><rss version="2.0"><channel/></rss>`,
      undefined,
      'email',
    ],
    ['lines that are no fields', 'Received: x\nMessage-ID: y\nDate: z\nthe\nferry\nsails\nagain\ntoday\n', undefined, 'text'],
  ])('decides on %s', async (_, document, mediaType, format) => {
    expect((await readDocument(Buffer.from(document), { mediaType })).format).toBe(format);
  });
});

describe('charsets', () => {
  const sentence = 'The mayor said “no” to the café’s plan for the façade. ';
  it.each([
    ['windows-1252 as declared', 'windows-1252', 'windows-1252', []],
    ['windows-1252 declared as UTF-8', 'windows-1252', 'utf-8', ['charset-mismatch']],
    ['UTF-8 declared as ASCII', 'utf-8', 'us-ascii', ['charset-mismatch']],
    ['UTF-8 declared as Latin 1', 'utf-8', 'iso-8859-1', ['charset-mismatch']],
    ['windows-1252 declared as nobody knows what', 'windows-1252', 'x-mac-fake', ['charset-unknown', 'charset-mismatch']],
  ])('reads %s', async (_, actual, declared, codes) => {
    const item = await itemOf(mail(`Content-Type: text/plain; charset=${declared}\n`, iconv.encode(sentence.repeat(3), actual)));
    expect(textOf(item)).toContain('“no” to the café’s plan');
    expect(item.repairs.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['shift_jis', '東京で記者会見が開かれた'],
    ['koi8-r', 'Правительство объявило'],
    ['cp850', 'Größe und Maß'],
    ['macroman', 'Größe und Maß'],
  ])('reads %s, which some decoders do not know', async (charset, text) => {
    const item = await itemOf(mail(`Content-Type: text/plain; charset="${charset}"\n`, iconv.encode(text, charset)));
    expect(textOf(item)).toBe(text);
  });

  it.each([
    ['a subject in windows-1252', '=?windows-1252?Q?=93Nein=94_=96_heute?=', '“Nein” – heute'],
    ['a character cut in two', '=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=', 'Grüße'],
    ['words beside plain text', 'Gr=?iso-8859-1?q?=FC=DFe?= an alle', 'Grüße an alle'],
    ['two charsets', '=?iso-8859-1?q?=FC?= =?utf-8?q?=C3=9F?=', 'üß'],
    ['a wrong charset', '=?us-ascii?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['a word with its language', '=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
    ['what is no word', '=?utf-8?X?abc?= and =?', '=?utf-8?X?abc?= and =?'],
  ])('reads %s', async (_, subject, headline) => {
    expect((await itemOf(mail(`Subject: ${subject}\n`, 'Text of the mail.'))).headline).toBe(headline);
  });

  it('reads a header in 8-bit Latin 1', async () => {
    const item = await itemOf(Buffer.from(`${HEAD}Subject: Grüße aus Köln\n\nText.`, 'latin1'));
    expect(item.headline).toBe('Grüße aus Köln');
  });
});

describe('subjects', () => {
  it.each([
    ['Re: AW: Fwd[2]: Ferry', 'Ferry'],
    ['WG: TR: Ferry: a report', 'Ferry: a report'],
    ['Regional news', 'Regional news'],
    ['[Wire] Ferry', '[Wire] Ferry'],
  ])('of %s leaves %s', async (subject, headline) => {
    expect((await itemOf(mail(`Subject: ${subject}\n`, 'Text of the mail.'))).headline).toBe(headline);
  });

  it.each([
    ['KILL: Ferry', 'canceled'],
    ['Mandatory kill', 'canceled'],
    ['WITHHOLD: Ferry', 'withheld'],
    ['[EMBARGO] Ferry', 'withheld'],
    ['Kill switch fails on ferry', 'usable'],
    ['Embargo on ferry imports', 'usable'],
  ])('%s decides on use: %s', async (subject, pubStatus) => {
    expect(await itemOf(mail(`Subject: ${subject}\n`, 'Text of the mail.'))).toMatchObject({ pubStatus, headline: subject });
  });

  it('that sets an embargo nobody can read withholds the item', async () => {
    const item = await itemOf(mail('Subject: EMBARGOED until the press conference: Ferry\n', 'Text of the mail.'));
    expect(item).toMatchObject({ pubStatus: 'withheld', headline: 'EMBARGOED until the press conference: Ferry' });
  });
});

describe('cover notes', () => {
  const withText = (note: string) =>
    mail(
      'Subject: Release\nContent-Type: multipart/mixed; boundary=b\n',
      `--b\n\n${note}\n--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nThe ferry sails again, its owner said.\n--b--\n`,
    );

  it('that withhold, withhold what came with them', async () => {
    expect(await itemsOf(withText('Sperrfrist: bis zum Ende der Rede'))).toMatchObject([
      { pubStatus: 'withheld', repairs: [{ code: 'embargo-unreadable' }], extensions: { attachment: 'a.txt' } },
    ]);
  });

  it('are no items, but a long text is', async () => {
    expect(await itemsOf(withText('See below.'))).toHaveLength(1);
    expect(await itemsOf(withText('The council met again. '.repeat(50)))).toMatchObject([{ headline: 'Release' }, {}]);
  });
});

describe('quoted and signed text', () => {
  it.each([
    [
      'keeps a quotation in HTML that answers nobody',
      'text/html',
      '<p>He said:</p><blockquote>It is over.</blockquote><p>Nobody laughed.</p>',
      'He said:\nIt is over.\nNobody laughed.',
    ],
    [
      'drops what a mail in HTML answers',
      'text/html',
      '<p>It sails.</p><p>On 1 March 2026, Ek wrote:</p><blockquote>Does it sail?</blockquote>',
      'It sails.',
    ],
    ['keeps a text of which every line is quoted', 'text/plain', '> It sails again,\n> he said.\n', 'It sails again,\nhe said.'],
    [
      'keeps a rule of dashes in the middle of long copy',
      'text/plain',
      `It sails.\n\n--\n\n${'A line of copy.\n\n'.repeat(15)}`,
      `It sails.\n--\n${Array(15).fill('A line of copy.').join('\n')}`,
    ],
    [
      'drops the original below an answer',
      'text/plain',
      'It sails.\n\n-----Original Message-----\nFrom: Ek\nSubject: x\n\nDoes it?',
      'It sails.',
    ],
  ])('%s', async (_, type, body, text) => {
    expect(textOf(await itemOf(mail(`Subject: Re: Ferry\nContent-Type: ${type}\n`, body)))).toBe(text);
  });

  it('takes plain text where the HTML beside it is empty', async () => {
    const parts = '--b\nContent-Type: text/plain\n\nIt sails.\n--b\nContent-Type: text/html\n\n<img src="x" width="1">\n--b--';
    expect(textOf(await itemOf(mail('Content-Type: multipart/alternative; boundary=b\n', parts)))).toBe('It sails.');
  });
});

describe('limits', () => {
  const nested = (levels: number) => {
    const parts = Array.from(
      { length: levels },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    );
    return Buffer.from(`${HEAD}${parts.join('')}\nText.`);
  };

  it.each([
    ['levels of parts', nested(MAX_MAIL_LEVELS + 1)],
    ['200,000 levels of parts', nested(200_000)],
    ['parts', mail('Content-Type: multipart/mixed; boundary=b\n', '--b\n\nx\n'.repeat(MAX_MAIL_PARTS + 1))],
    ['bytes of header', mail(`X-A: ${'x'.repeat(MAX_MAIL_HEAD)}\n`, 'Text.')],
  ])('refuses too many %s', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('limit-exceeded');
  });

  it('reads a mail of very many lines, and mails within mails without end', async () => {
    const quotes = '> Will there be a vote today?\nOn Monday Ek wrote:\n'.repeat(150_000);
    expect((await itemOf(mail('', quotes))).body.length).toBeGreaterThan(0);
    expect(await itemsOf(mail('', `Content-Type: message/rfc822\n\n`.repeat(200_000)))).toHaveLength(1);
    const within = Buffer.from(`${HEAD}${'Content-Type: message/rfc822\n\n'.repeat(200_000)}`);
    expect(await itemsOf(within)).toEqual(['limit-exceeded']);
  });

  it('takes as many levels as it says', async () => {
    expect(textOf(await itemOf(nested(MAX_MAIL_LEVELS)))).toBe('Text.');
  });

  it('refuses in its place what is nested too deeply, and what is one too many', async () => {
    const inside = (level: number): string =>
      level === 0
        ? `${HEAD}\nText.`
        : `${HEAD}Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\nContent-Type: message/rfc822\n\n${inside(level - 1)}\n--b${level}--\n`;
    expect(await itemsOf(Buffer.from(inside(MAX_DOCUMENT_LEVELS)))).toMatchObject([{ body: [{ text: 'Text.' }] }]);
    expect(await itemsOf(Buffer.from(inside(MAX_DOCUMENT_LEVELS + 1)))).toEqual(['limit-exceeded']);
    const many = '--b\nContent-Type: text/plain; name=a.txt\n\nA line of text.\n'.repeat(MAX_ATTACHED_DOCUMENTS + 2);
    const items = await itemsOf(mail('Content-Type: multipart/mixed; boundary=b\n', `--b\n\nSee below.\n${many}`));
    expect(items).toHaveLength(MAX_ATTACHED_DOCUMENTS + 2);
    expect(items.filter((item) => item === 'limit-exceeded')).toHaveLength(2);
  });
});
