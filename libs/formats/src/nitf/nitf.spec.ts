import { describe, expect, it } from '@jest/globals';
import type { Item } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import { readDocument } from '../read-document.js';
import { RepairLog } from '../repair-log.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';
import { parseXml } from '../xml/parse-xml.js';
import { nitfBody } from './nitf-body.js';

describe('NITF samples', () => readsItsSamples('nitf', new URL('samples/', import.meta.url)));

const read = (text: string, sourceUrl?: string) =>
  readDocument(Buffer.from(text), { mediaType: 'application/xml', ...(sourceUrl === undefined ? {} : { sourceUrl }) });

async function itemOf(text: string): Promise<Item> {
  const { format, items } = await read(text);
  expect(format).toBe('nitf');
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw entry?.fault ?? new Error('no item');
  return entry.item;
}

function nitf({ docdata = '', head = '', bodyHead = '', content = '', status = '' }: Record<string, string>): string {
  const management = status === '' ? '' : ` management-status="${status}"`;
  return (
    `<nitf><head>${head}<docdata${management}><doc-id id-string="nw:1"/>${docdata}</docdata></head>` +
    `<body><body.head><hedline><hl1>Boats sail</hl1></hedline>${bodyHead}</body.head><body.content>${content}</body.content></body></nitf>`
  );
}

const codes = (item: Item) => item.repairs.map(({ code }) => code);

describe('whether and when an item may be used', () => {
  it.each([
    ['', 'usable', []],
    ['Usable', 'usable', []],
    ['withheld', 'withheld', []],
    ['canceled', 'canceled', []],
    ['Killed', 'canceled', []],
    ['maybe', 'withheld', ['status-unknown']],
    ['constructor', 'withheld', ['status-unknown']],
    ['embargoed', 'withheld', ['embargo-without-end']],
  ])('reads the status %p as %s', async (status, pubStatus, repairs) => {
    const item = await itemOf(nitf({ status }));
    expect(item.pubStatus).toBe(pubStatus);
    expect(codes(item)).toEqual(repairs);
  });

  const release = (norm: string, issue = '20260301T073000Z') =>
    `${issue && `<date.issue norm="${issue}"/>`}<date.release norm="${norm}"/>`;
  it.each([
    ['a release at the time of issue', '', release('20260301T083000+0100'), undefined],
    ['a release before it', '', release('20260301T063000Z'), undefined],
    ['a later release', '', release('20260301T073001Z'), '2026-03-01T07:30:01Z'],
    ['a later day', '', release('20260302'), '2026-03-02'],
    ['the same day', '', release('20260301'), undefined],
    ['a release without an issue', '', release('20260301T063000Z', ''), '2026-03-01T06:30:00Z'],
    ['an earlier release that the status calls an embargo', 'embargoed', release('20260301T063000Z'), '2026-03-01T06:30:00Z'],
  ])('takes %s for what it is', async (_name, status, docdata, until) => {
    const item = await itemOf(nitf({ status, docdata }));
    expect(item.embargoUntil).toBe(until);
    expect(item.pubStatus).toBe('usable');
  });

  it.each([
    ['a time of release without a zone', '', release('20260302T200000')],
    ['one on the day of issue', '', release('20260301T200000')],
    ['one where the time of issue has no zone either', '', release('20260301T200000', '20260301T073000')],
    ['one that the status calls an embargo', 'embargoed', release('20260301T073000')],
  ])('withholds on %s', async (_name, status, docdata) => {
    const item = await itemOf(nitf({ status, docdata }));
    expect(item).toMatchObject({ pubStatus: 'withheld' });
    expect(item.embargoUntil).toBeUndefined();
    expect(codes(item)).toEqual(['date-without-zone', 'embargo-unreadable']);
  });

  it.each([
    ['a time without a zone', release('20260301T073000', '20260301T073000'), undefined],
    ['the day of issue', release('20260301T073000', '20260301'), undefined],
    ['an instant of the day of issue', release('20260301T200000Z', '20260301'), '2026-03-01T20:00:00Z'],
  ])('compares release and issue by %s', async (_name, docdata, until) => {
    const item = await itemOf(nitf({ docdata }));
    expect(item.pubStatus).toBe('usable');
    expect(item.embargoUntil).toBe(until);
  });

  it('withholds what is released at a time that cannot be read', async () => {
    const item = await itemOf(nitf({ docdata: release('when the ship is in') }));
    expect(item.pubStatus).toBe('withheld');
    expect(codes(item)).toEqual(['date-unreadable', 'embargo-unreadable']);
  });

  it.each([
    ['<ed-msg msg-type="kill" info="Do not use."/>', 'withheld', ['kill']],
    ['<ed-msg msg-type="Correction" info="Price."/>', 'usable', ['correction']],
    ['<correction info="Price."/><ed-msg msg-type="correction"/>', 'usable', ['correction']],
  ])('reads %s', async (docdata, pubStatus, signals) => {
    expect(await itemOf(nitf({ docdata }))).toMatchObject({ pubStatus, signals });
  });

  it('reads an advisory as one', async () => {
    expect((await itemOf(nitf({ head: '<tobject tobject.type="Advisory"/>' }))).signals).toEqual(['advisory']);
  });
});

describe('notes to editors', () => {
  const note = (attributes: string) => `<note ${attributes}><body.content><p>Hold the quote.</p></body.content></note>`;

  it.each([
    ['noteclass="editorsnote" type="npa"', false],
    ['noteclass="editorsnote"', false],
    ['type="pa"', true],
  ])('never stand in the text: %s', async (attributes, isPublic) => {
    const notes = [{ text: 'Hold the quote.', public: isPublic }];
    for (const part of ['bodyHead', 'content']) {
      const item = await itemOf(nitf({ [part]: note(attributes) }));
      expect(item).toMatchObject({ edNotes: notes, body: [] });
    }
  });
});

describe('subjects', () => {
  it('are the levels above a code too, where it names them', async () => {
    const subject =
      '<tobject.subject tobject.subject.refnum="15054000" tobject.subject.type="sport" tobject.subject.matter="soccer"/>';
    expect((await itemOf(nitf({ head: `<tobject>${subject}${subject}</tobject>` }))).subjects).toEqual([
      { scheme: 'subj', code: '15000000', name: 'sport' },
      { scheme: 'subj', code: '15054000', name: 'soccer' },
    ]);
  });

  it.each([
    ['tobject.subject.refnum="15000000" tobject.subject.type="sport"', { scheme: 'subj', code: '15000000', name: 'sport' }],
    ['tobject.subject.refnum="15054001" tobject.subject.ipr="iptc"', { scheme: 'subj', code: '15054001' }],
    ['tobject.subject.refnum="20001065" tobject.subject.matter="soccer"', { scheme: 'medtop', code: '20001065', name: 'soccer' }],
    ['tobject.subject.refnum="S7" tobject.subject.ipr="Northwire"', { scheme: 'Northwire', code: 'S7' }],
    ['tobject.subject.type="sport"', { name: 'sport' }],
  ])('reads %s', async (attributes, subject) => {
    expect((await itemOf(nitf({ head: `<tobject><tobject.subject ${attributes}/></tobject>` }))).subjects).toEqual([subject]);
  });
});

describe('what is hostile or broken', () => {
  it('leaves behind whatever would run or load', async () => {
    const item = await itemOf(
      nitf({
        content:
          '<p style="x:expression(1)" onclick="a()">A<script>b()</script><style>c</style> <a href="javascript:d()">e</a> ' +
          '<a href="data:text/html,f">g</a><iframe src="https://h.test/"/></p><object data="i"/><form><p>J</p></form>' +
          '<media media-type="image"><media-reference source="javascript:k()"/><media-object encoding="base64">QQ==</media-object></media>',
      }),
    );
    expect(item.body).toEqual([
      { type: 'paragraph', text: 'A e g' },
      { type: 'paragraph', text: 'J' },
    ]);
    expect(item.media).toEqual([]);
    expect(codes(item)).toEqual([
      'markup-active-removed',
      'markup-link-dropped',
      'media-address-unusable',
      'media-object-dropped',
    ]);
  });

  it('never fetches a document type', async () => {
    const text = `<!DOCTYPE nitf SYSTEM "http://dtd.invalid/nitf.dtd">${nitf({ content: '<p>A&nbsp;b.</p>' })}`;
    expect((await itemOf(text)).body).toEqual([{ type: 'paragraph', text: 'A\u00a0b.' }]);
  });

  it('refuses the one that was cut off and reads those before it', async () => {
    const whole = `<all>${nitf({})}${nitf({ content: '<p>A long one.</p>' })}</all>`;
    const { items } = await read(whole.slice(0, -40));
    expect(items).toMatchObject([{ item: { headline: 'Boats sail' } }, { fault: { code: 'item-malformed' } }]);
  });

  it('bounds every list', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => index);
    const all = (write: (index: number) => string) => many.map(write).join('');
    const item = await itemOf(
      nitf({
        head:
          all((index) => `<meta name="a${index}" content="b"/>`) +
          `<tobject>${all((index) => `<tobject.subject tobject.subject.refnum="S${index}"/>`)}</tobject>`,
        docdata:
          `<key-list>${all((index) => `<keyword key="${index}"/>`)}</key-list>${all((index) => `<ed-msg info="${index}"/>`)}` +
          `<identified-content>${all((index) => `<location>${index}</location>`)}</identified-content>`,
        bodyHead: `<byline>${all((index) => `<person>P${index}</person>`)}</byline>`,
        content: all((index) => `<media media-type="image"><media-reference source="https://a.test/${index}"/></media>`),
      }),
    );
    for (const list of ['subjects', 'keywords', 'edNotes', 'places', 'authors', 'media'] as const)
      expect(item[list]).toHaveLength(MAX_LIST);
    expect(codes(item)).toEqual(['list-cut']);
  });

  it('keeps the text of structures inside too many others', async () => {
    const item = await itemOf(nitf({ content: `${'<ul><li>'.repeat(60)}Deep.${'</li></ul>'.repeat(60)}` }));
    expect(item.body).toEqual([{ type: 'list', ordered: false, items: [{ text: 'Deep.', depth: 23 }] }]);
    expect(item.repairs).toEqual([{ code: 'markup-too-deep', detail: '36 times' }]);
  });

  it('takes names of properties for no more than names', async () => {
    const item = await itemOf(nitf({ docdata: '<constructor a="1"/><__proto__ b="2"/><fixture fix-id="toString"/>' }));
    expect(item.extensions).toMatchObject({ constructor: '1', fixture: 'toString' });
    expect(Object.getPrototypeOf(item.extensions)).toBe(Object.prototype);
  });
});

describe('what is NITF', () => {
  it.each([
    [
      '<ns:nitf xmlns:ns="http://iptc.org/std/NITF/2006-10-18/"><ns:body><ns:body.content><ns:p>A.</ns:p></ns:body.content></ns:body></ns:nitf>',
    ],
    ['<NITF><BODY><BODY.CONTENT><P>A.</P></BODY.CONTENT></BODY></NITF>'],
    ['<nitf xmlns="urn:somebody"><body><body.content><block id="Main"><p>A.</p></block></body.content></body></nitf>'],
    ['<set version="1"><!-- < --><nitf><body><body.content><p>A.</p></body.content></body></nitf></set>'],
  ])('%s', async (text) => {
    expect((await itemOf(text)).body).toEqual([{ type: 'paragraph', text: 'A.' }]);
  });

  it('is no page that tells of it', async () => {
    expect(
      (await read('<html><body><nitf/><h1>Formats</h1><p>An element like this is not the format.</p></body></html>')).format,
    ).toBe('html');
  });
});

describe('a body in another format', () => {
  it.each(['nitf', 'body', 'body.content', 'block'])('is read from <%s>', (name) => {
    const around = {
      nitf: ['<nitf><body><body.content>', '</body.content></body></nitf>'],
      body: ['<body><body.content>', '</body.content></body>'],
    };
    const [start, end] = around[name as 'nitf' | 'body'] ?? [`<${name}>`, `</${name}>`];
    const { root } = parseXml(`${start}<p>See <a href="/a">us</a>.</p>${end}`, new RepairLog());
    const { blocks } = nitfBody(root, { baseUrl: 'https://a.test/x/', repairs: new RepairLog() });
    expect(blocks).toEqual([
      { type: 'paragraph', text: 'See us.', marks: [{ type: 'link', start: 4, end: 6, href: 'https://a.test/a' }] },
    ]);
  });
});

describe('places', () => {
  it.each([
    ['<location><city>Skarholm</city><country>Norway</country></location>', 'Skarholm, Norway'],
    ['<location>\n <city>Skarholm</city>\n <country>Norway</country>\n</location>', 'Skarholm, Norway'],
    ['<location><city>Skarholm</city> in <country>Norway</country></location>', 'Skarholm in Norway'],
    ['<location>Skarholm</location>', 'Skarholm'],
  ])('reads %s', async (location, name) => {
    const item = await itemOf(
      nitf({
        docdata: `<identified-content>${location}</identified-content>`,
        bodyHead: `<dateline>${location}<story.date norm="20260301">March 1</story.date></dateline>`,
      }),
    );
    expect(item.places).toEqual([{ name }]);
    expect(item.dateline).toEqual({ text: `${name} March 1`, place: name, date: '2026-03-01' });
  });
});

it('joins lines that a screen wrapped and keeps those that somebody broke', async () => {
  const long = 'The council voted nine to four after a long debate and then ';
  const { body } = await itemOf(nitf({ content: `<p>${long}<br/>went home.</p><p>Roses are red,<br/>violets blue.</p>` }));
  expect(body).toMatchObject([{ text: `${long}went home.` }, { text: 'Roses are red,\nviolets blue.' }]);
});
