import { describe, expect, it } from '@jest/globals';
import { Fault, type Item } from '@wireroom/contracts';
import { MAX_ITEMS, MAX_LIST } from '../limits.js';
import { readDocument } from '../read-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('NewsML-G2 samples', () => readsItsSamples('newsml-g2', new URL('samples/', import.meta.url)));

const read = (text: string) => readDocument(Buffer.from(text), { mediaType: 'application/xml' });

async function itemOf(text: string): Promise<Item> {
  const { items } = await read(text);
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw entry?.fault ?? new Error('no item');
  return entry.item;
}

function newsItem({ meta = '', content = '', rest = '' }: { meta?: string; content?: string; rest?: string }): string {
  return (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="nw:1" version="1" xml:lang="en">' +
    `<itemMeta><itemClass qcode="ninat:text"/>${meta}</itemMeta><contentMeta>${content}</contentMeta>${rest}</newsItem>`
  );
}

describe('items that are no news', () => {
  it.each([
    ['conceptItem', 'A NewsML-G2 concept item'],
    ['knowledgeItem', 'A NewsML-G2 knowledge item'],
    ['planningItem', 'A NewsML-G2 planning item'],
    ['catalogItem', 'A NewsML-G2 catalog item'],
  ])('refuses a %s by its name', async (element, name) => {
    const fault = await read(`<${element} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="nw:1"/>`).catch((error) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: 'format-unsupported', details: { format: name } });
  });

  it('refuses a concept item that is alone in a message in its place', async () => {
    const { items } = await read('<newsMessage><itemSet><conceptItem guid="nw:1"/></itemSet></newsMessage>');
    expect(items).toMatchObject([{ fault: { code: 'format-unsupported' } }]);
  });

  it('says so when the names are in a namespace that nobody declared', async () => {
    const fault = await read('<x:newsItem guid="nw:1"><x:itemMeta/></x:newsItem>').catch((error) => error);
    expect(fault).toMatchObject({ code: 'document-malformed' });
  });
});

describe('what an item states of itself', () => {
  it('is accepted without any content, as the standard allows', async () => {
    expect(await itemOf(newsItem({}))).toMatchObject({ guid: 'nw:1', type: 'text', language: 'en', pubStatus: 'usable' });
  });

  it.each([
    ['<pubStatus qcode="stat:usable"/>', 'usable', []],
    ['<pubStatus qcode="x:WITHHELD"/>', 'withheld', []],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'canceled', []],
    ['<pubStatus literal="constructor"/>', 'withheld', ['status-unknown']],
    ['<pubStatus/>', 'withheld', ['status-unknown']],
    ['<signal qcode="sig:kill"/>', 'withheld', ['status-contradicted']],
    ['<pubStatus qcode="stat:canceled"/><signal qcode="sig:kill"/>', 'canceled', []],
    ['<embargoed/>', 'withheld', ['embargo-without-end']],
    ['<embargoed>soon</embargoed>', 'withheld', ['date-unreadable', 'embargo-unreadable']],
    ['<pubStatus qcode="stat:canceled"/><embargoed/>', 'canceled', ['embargo-without-end']],
    ['<embargoed>2026-03-01T20:00:00</embargoed>', 'withheld', ['date-without-zone', 'embargo-unreadable']],
    ['<pubStatus qcode="stat:usable"/><pubStatus qcode="stat:canceled"/>', 'canceled', []],
    ['<pubStatus qcode="stat:canceled"/><pubStatus qcode="stat:usable"/>', 'canceled', []],
    ['<pubStatus qcode="stat:usable"/><pubStatus qcode="stat:withheld"/>', 'withheld', []],
    ['</itemMeta><itemMeta><pubStatus qcode="stat:canceled"/>', 'canceled', []],
    ['<embargoed>2026-03-01T20:00:00Z</embargoed><embargoed/>', 'withheld', ['embargo-without-end']],
  ])('reads %s as %s', async (meta, status, repairs) => {
    const item = await itemOf(newsItem({ meta }));
    expect(item.pubStatus).toBe(status);
    expect(item.repairs.map(({ code }) => code)).toEqual(repairs);
  });

  it.each(['2026-03-01T20:00:00Z', '2027-03-01T20:00:00Z'])('takes the latest of several embargoes, %s first', async (first) => {
    const meta = `<embargoed>${first}</embargoed><embargoed>2027-03-01T20:00:00Z</embargoed><embargoed>2026-04-01</embargoed>`;
    expect((await itemOf(newsItem({ meta }))).embargoUntil).toBe('2027-03-01T20:00:00Z');
  });

  it('keeps a signal that is no kind of change', async () => {
    const item = await itemOf(newsItem({ meta: '<signal qcode="sig:update"/><signal qcode="prod:TXT" severity="sev:minor"/>' }));
    expect(item.signals).toEqual(['update']);
    expect(item.extensions).toEqual({ signal: { qcode: 'prod:TXT', severity: 'sev:minor' } });
  });

  it.each([
    ['<edNote>A</edNote>', false],
    ['<edNote role="x:public">A</edNote>', true],
    ['<edNote pubconstraint="x:public">A</edNote>', true],
    ['<edNote role="x:public" pubconstraint="x:nonpublic">A</edNote>', false],
  ])('tells whether %s is for readers', async (meta, isPublic) => {
    expect((await itemOf(newsItem({ meta }))).edNotes).toEqual([{ text: 'A', public: isPublic }]);
  });

  it('takes names of foreign elements for no more than names', async () => {
    const { extensions } = await itemOf(
      newsItem({
        meta: '<a:constructor xmlns:a="urn:a">1</a:constructor><itemMetaExtProperty rel="x:y"><toString/><constructor>2</constructor></itemMetaExtProperty>',
      }),
    );
    expect(extensions).toEqual({ 'a:constructor': '1', itemMetaExtProperty: { rel: 'x:y', constructor: '2' } });
  });
});

describe('texts in several languages', () => {
  const headlines = '<headline xml:lang="fr">Un</headline><headline xml:lang="de-AT">Eins</headline><headline>One</headline>';
  it.each([
    ['fr', 'Un'],
    ['de', 'Eins'],
    ['no', 'One'],
  ])('takes what is in the language of the content: %s', async (tag, headline) => {
    expect((await itemOf(newsItem({ content: `<language tag="${tag}"/>${headlines}` }))).headline).toBe(headline);
  });
});

describe('content', () => {
  it.each([
    ['XHTML without a namespace', '<inlineXML><div><p>A <b>b</b>.</p></div></inlineXML>'],
    ['escaped HTML', '<inlineData contenttype="text/html">&lt;p&gt;A &lt;b&gt;b&lt;/b&gt;.&lt;/p&gt;</inlineData>'],
    ['HTML after a poorer rendition', '<inlineData>A b.</inlineData><inlineXML><p>A <b>b</b>.</p></inlineXML>'],
    [
      'NITF in data',
      '<inlineXML><data><x/><nitf><body><body.content><p>A <strong>b</strong>.</p></body.content></body></nitf></data></inlineXML>',
    ],
  ])('reads %s', async (_name, content) => {
    const { body } = await itemOf(newsItem({ rest: `<contentSet>${content}</contentSet>` }));
    expect(body).toEqual([{ type: 'paragraph', text: 'A b.', marks: [{ type: 'strong', start: 2, end: 3 }] }]);
  });

  it('keeps a file that is another item by its guid', async () => {
    const { media } = await itemOf(
      newsItem({ rest: '<contentSet><remoteContent residref="nw:pic" contenttype="image/png"/></contentSet>' }),
    );
    expect(media).toEqual([{ guid: 'nw:pic', type: 'picture', renditions: [] }]);
  });
});

describe('limits', () => {
  it('cuts lists and says so', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index);
    const item = await itemOf(
      newsItem({
        meta: many.map((index) => `<edNote>${index}</edNote><link rel="x:y" href="https://a.test/${index}"/>`).join(''),
        content: many
          .map((index) => `<subject type="x:y" qcode="a:${index}"/><keyword>${index}</keyword><creator literal="${index}"/>`)
          .join(''),
      }),
    );
    for (const list of ['edNotes', 'links', 'subjects', 'keywords', 'authors'] as const)
      expect(item[list]).toHaveLength(MAX_LIST);
    expect(item.repairs.map(({ code, detail }) => `${code} ${detail?.split(',')[0]}`).sort()).toEqual(
      ['authors', 'edNotes', 'extensions', 'keywords', 'links', 'subjects'].map((list) => `list-cut ${list}`),
    );
  });

  it('refuses a message with more items than a document may have', async () => {
    const items = '<newsItem guid="nw:1"/>'.repeat(MAX_ITEMS + 1);
    const fault = await read(`<newsMessage><itemSet>${items}</itemSet></newsMessage>`).catch((error) => error);
    expect(fault).toMatchObject({ code: 'limit-exceeded' });
  });
});
