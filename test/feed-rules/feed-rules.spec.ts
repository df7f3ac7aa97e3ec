import { describe, expect, it } from '@jest/globals';
import { checkFeed } from './check-feed.mjs';
import { checkJsonFeed } from './check-json-feed.mjs';

const DATE = 'Sun, 01 Mar 2026 08:00:00 GMT';
const RSS_ITEM = `<title>Ferry sails again</title><link>https://northwire.example/1</link><guid isPermaLink="false">urn:northwire:1</guid><pubDate>${DATE}</pubDate><dc:creator>Mara Lind</dc:creator><category domain="x">Ships</category><description>&lt;p&gt;It sails.&lt;/p&gt;</description><content:encoded>&lt;p&gt;It &lt;a href="https://northwire.example/a"&gt;sails&lt;/a&gt;.&lt;/p&gt;</content:encoded><enclosure url="https://northwire.example/1.jpg" length="5" type="image/jpeg"/>`;
const RSS_HEAD = `<title>Northwire</title><link>https://northwire.example/</link><description>News of the islands</description><language>en-gb</language><lastBuildDate>${DATE}</lastBuildDate><managingEditor>desk@northwire.example (Desk)</managingEditor><ttl>60</ttl><image><url>https://northwire.example/l.png</url><title>Northwire</title><link>https://northwire.example/</link><width>88</width></image><atom:link rel="self" href="https://northwire.example/rss"/>`;
const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wireroom="urn:wireroom:feed:1"><channel>${RSS_HEAD}<item>${RSS_ITEM}<wireroom:revision>1</wireroom:revision></item></channel></rss>`;

const ENTRY = `<id>urn:northwire:1</id><title>Ferry sails again</title><updated>2026-03-01T08:00:00Z</updated><published>2026-03-01T08:00:00.5+01:00</published><link rel="alternate" href="https://northwire.example/1"/><link rel="enclosure" href="https://northwire.example/1.jpg" type="image/jpeg" length="5"/><category term="ships" scheme="https://northwire.example/topics/"/><summary>It sails.</summary><content type="html">&lt;p&gt;It sails.&lt;/p&gt;</content>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="en"><id>https://northwire.example/atom</id><title>Northwire</title><updated>2026-03-01T08:00:00Z</updated><author><name>Mara Lind</name><uri>https://northwire.example/lind</uri><email>lind@northwire.example</email></author><link rel="self" href="https://northwire.example/atom" type="application/atom+xml" hreflang="en"/><entry>${ENTRY}</entry><at:deleted-entry ref="urn:northwire:2" when="2026-03-01T08:00:00Z"><at:comment>Wrong</at:comment></at:deleted-entry></feed>`;

/** A change to the good document, and the rule that it breaks. */
type Breach = readonly [rule: string, from: string | RegExp, to: string];

const RSS_BREACHES: readonly Breach[] = [
  ['ill-formed', '</rss>', ''],
  ['ill-formed', '<dc:creator>', '<dx:creator>'],
  ['root-unknown', /<rss .*<\/rss>/, '<opml/>'],
  ['entity-external', '<rss ', '<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///e">]><rss '],
  ['rss-version', 'version="2.0"', 'version="0.9"'],
  ['element-missing', '<title>Northwire</title>', ''],
  ['element-missing', '<description>News of the islands</description>', ''],
  ['element-missing', '<url>https://northwire.example/l.png</url>', ''],
  ['element-twice', `<pubDate>${DATE}</pubDate>`, `<pubDate>${DATE}</pubDate><pubDate>${DATE}</pubDate>`],
  ['element-twice', '<language>en-gb</language>', '<language>en</language><language>en</language>'],
  ['element-twice', '<content:encoded>', '<content:encoded>x</content:encoded><content:encoded>'],
  ['element-twice', '</channel>', '</channel><channel/>'],
  ['element-unknown', '<item>', '<item><teaser>x</teaser>'],
  ['element-unknown', '<dc:creator>', '<dc:writer>x</dc:writer><dc:creator>'],
  ['element-same-meaning', '<dc:creator>', '<author>a@b.example (A)</author><dc:creator>'],
  ['element-same-meaning', '<ttl>', '<dc:language>en</dc:language><ttl>'],
  ['attribute-unknown', 'isPermaLink="false"', 'isPermalink="false" isPermaLink="false"'],
  ['namespace-invalid', 'urn:wireroom:feed:1', 'urn wireroom'],
  ['attribute-missing', 'length="5" ', ''],
  ['text-unexpected', '<item>', '<item>stray'],
  ['text-blank', 'Ferry sails again', ' '],
  ['item-without-title-and-description', /<title>Ferry.*?<\/title>|<description>&lt;.*?<\/description>/g, ''],
  ['guid-missing', /<guid .*<\/guid>/, ''],
  ['guid-blank', 'urn:northwire:1', ''],
  ['guid-too-short', 'urn:northwire:1', '17'],
  ['guid-no-address', 'isPermaLink="false"', ''],
  ['boolean-invalid', 'isPermaLink="false"', 'isPermaLink="no"'],
  ['guid-twice', '</item>', `</item><item>${RSS_ITEM}</item>`],
  ['date-rfc822', DATE, '2026-03-01T08:00:00Z'],
  ['date-rfc822', DATE, 'Mon, 01 Mar 2026 08:00:00 GMT'],
  ['date-rfc822', DATE, 'Sun, 31 Feb 2026 08:00:00 GMT'],
  ['date-short-year', DATE, 'Sun, 01 Mar 26 08:00:00 GMT'],
  ['date-implausible', DATE, 'Thu, 04 Jul 1776 08:00:00 GMT'],
  ['date-w3c', '<ttl>', '<dc:date>1 March</dc:date><ttl>'],
  ['date-w3c', '<dc:creator>', '<dcterms:modified>1 March</dcterms:modified><dc:creator>'],
  ['address-invalid', '<link>https://northwire.example/1</link>', '<link>/1</link>'],
  ['address-invalid', 'href="https://northwire.example/rss"', 'href="https:///rss"'],
  ['address-form', 'https://northwire.example/1<', 'tag:northwire<'],
  ['address-not-ascii', 'https://northwire.example/1<', 'https://northwire.example/ä<'],
  ['address-scheme', 'https://northwire.example/1<', 'javascript:void<'],
  ['self-link-missing', /<atom:link .*?\/>/, ''],
  ['language-invalid', 'en-gb', 'English'],
  ['contact-without-mail', 'desk@northwire.example (Desk)', 'Desk'],
  ['contact-form', 'desk@northwire.example (Desk)', 'Desk, desk@northwire.example'],
  ['contact-without-name', 'desk@northwire.example (Desk)', 'desk@northwire.example'],
  ['number-invalid', '<ttl>60', '<ttl>1.5'],
  ['number-invalid', 'length="5"', 'length="5 KB"'],
  ['number-invalid', '<width>88', '<width>200'],
  ['media-type-invalid', 'type="image/jpeg"', 'type="jpeg"'],
  ['enclosure-address', 'url="https://northwire.example/1.jpg"', 'url="1.jpg"'],
  ['enclosure-twice', '</item>', '<enclosure url="https://northwire.example/2.jpg" length="5" type="image/jpeg"/></item>'],
  ['description-before-content', /<description>&lt;.*?<\/description>/, ''],
  ['description-twice', '</item>', '<body xmlns="http://www.w3.org/1999/xhtml"/></item>'],
  ['html-in-text', 'Ferry sails again', 'Ferry &lt;b&gt;sails&lt;/b&gt;'],
  ['html-in-text', 'News of the islands', 'News of the &amp;nbsp; islands'],
  ['html-risky', '&lt;p&gt;It sails', '&lt;script&gt;x&lt;/script&gt;'],
  ['html-risky', '&lt;p&gt;It sails', '&lt;p onclick="x"&gt;It sails'],
  ['html-risky', '&lt;p&gt;It sails', '&lt;?import namespace="x"&gt;'],
  ['html-style', '&lt;p&gt;It sails', '&lt;p style="background: url(x)"&gt;It sails'],
  ['html-relative-address', '"https://northwire.example/a"', '"/a"'],
];

const ATOM_BREACHES: readonly Breach[] = [
  ['element-missing', '<updated>2026-03-01T08:00:00Z</updated>', ''],
  ['element-missing', '<name>Mara Lind</name>', ''],
  ['element-twice', '<summary>', '<summary>x</summary><summary>'],
  ['element-unknown', '<entry>', '<entry><subtitle>x</subtitle>'],
  ['element-unknown', '<at:comment>Wrong</at:comment>', '<at:reason/>'],
  ['text-unexpected', '<entry>', '<entry>stray'],
  ['attribute-missing', 'ref="urn:northwire:2" ', ''],
  ['attribute-missing', 'term="ships" ', ''],
  ['attribute-missing', ' href="https://northwire.example/1"', ''],
  ['attribute-unknown', '<category ', '<category colour="red" '],
  ['author-missing', /<author>.*<\/author>/, ''],
  ['content-missing', /<content.*<\/content>|<link rel="alternate"[^>]*>/g, ''],
  ['summary-missing', /<summary>.*<\/content>/, '<content type="application/pdf" src="https://northwire.example/1.pdf"/>'],
  ['id-twice', '</entry>', `</entry><entry>${ENTRY}</entry>`],
  ['date-rfc3339', '<published>2026-03-01T08:00:00.5+01:00', '<published>2026-03-01'],
  ['date-rfc3339', 'when="2026-03-01T08:00:00Z"', 'when="now"'],
  ['date-implausible', '<published>2026', '<published>1776'],
  ['address-invalid', '<id>urn:northwire:1</id>', '<id>1</id>'],
  ['address-invalid', '<id>urn:northwire:1</id>', '<id> urn:northwire:1</id>'],
  ['address-scheme', 'href="https://northwire.example/1"', 'href="javascript:x"'],
  ['address-form', '<id>urn:northwire:1</id>', '<id>urn:1</id>'],
  ['address-relative', 'href="https://northwire.example/1"', 'href="/1"'],
  ['alternate-twice', '<summary>', '<link href="https://northwire.example/2"/><summary>'],
  ['relation-invalid', 'rel="enclosure"', 'rel="a b"'],
  ['media-type-invalid', 'type="image/jpeg"', 'type="jpeg"'],
  ['media-type-missing', ' type="image/jpeg"', ''],
  ['number-invalid', 'length="5"', 'length="-5"'],
  ['language-invalid', 'hreflang="en"', 'hreflang="English"'],
  ['language-invalid', 'xml:lang="en"', 'xml:lang="xx-english-language"'],
  ['mail-invalid', 'lind@northwire.example<', 'lind<'],
  ['self-link-missing', 'rel="self"', 'rel="via"'],
  ['text-type', 'type="html"', 'type="markup"'],
  ['text-blank', 'Ferry sails again', ''],
  ['html-in-text', 'Ferry sails again', 'Ferry &lt;b&gt;sails'],
  ['markup-not-escaped', '&lt;p&gt;It sails.&lt;/p&gt;', '<p>It sails.</p>'],
  ['xhtml-without-div', '<content type="html">', '<content type="xhtml">'],
  [
    'html-risky',
    /<content .*<\/content>/,
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p onload="x"/></div></content>',
  ],
  ['html-risky', '&lt;p&gt;It sails', '&lt;iframe src="https://x.example/"&gt;'],
];

const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Northwire',
  feed_url: 'https://northwire.example/json',
  next_url: 'https://northwire.example/json?2',
  language: 'en',
  items: [
    {
      id: 'urn:northwire:1',
      url: 'https://northwire.example/1',
      content_html: '<p>It sails.</p>',
      date_published: '2026-03-01T08:00:00Z',
      authors: [{ name: 'Mara Lind' }],
      tags: ['ships'],
      attachments: [{ url: 'https://northwire.example/1.jpg', mime_type: 'image/jpeg', size_in_bytes: 5 }],
      _wireroom: { version: 1 },
    },
  ],
};
const JSON_BREACHES: readonly Breach[] = [
  ['ill-formed', '}', ''],
  ['version-unknown', 'version/1.1', 'version/2'],
  ['element-missing', '"title":"Northwire",', ''],
  ['next-is-self', '/json?2', '/json'],
  ['address-invalid', '"https://northwire.example/1"', '"/1"'],
  ['address-scheme', '"https://northwire.example/1"', '"javascript:x"'],
  ['address-form', '"https://northwire.example/1"', '"tag:northwire"'],
  ['id-missing', '"urn:northwire:1"', '1'],
  ['id-twice', '"items":[', '"items":[{"id":"urn:northwire:1","content_text":"x"},'],
  ['content-missing', '"content_html"', '"content"'],
  ['date-rfc3339', '2026-03-01T08:00:00Z', '2026-03-01'],
  ['date-implausible', '2026-03-01T08:00:00Z', '1776-07-04T08:00:00Z'],
  ['author-empty', '{"name":"Mara Lind"}', '{}'],
  ['author-deprecated', '"authors"', '"author":{"name":"x"},"authors"'],
  ['tag-invalid', '"ships"', '""'],
  ['attribute-missing', ',"mime_type":"image/jpeg"', ''],
  ['media-type-invalid', 'image/jpeg', 'jpeg'],
  ['number-invalid', '"size_in_bytes":5', '"size_in_bytes":"many"'],
  ['language-invalid', '"language":"en"', '"language":"English"'],
  ['extension-name', '_wireroom', '_wire.room'],
  ['extension-no-object', '{"version":1}', '1'],
  ['html-relative-address', '<p>It', "<img src='/x'><p>It"],
];

describe.each([
  ['RSS', RSS, RSS_BREACHES, checkFeed],
  ['Atom', ATOM, ATOM_BREACHES, checkFeed],
  ['JSON Feed', JSON.stringify(JSON_FEED), JSON_BREACHES, checkJsonFeed],
] as const)('the rules for %s', (_, good, breaches, check) => {
  it('find nothing in a good feed', () => {
    expect(check(good)).toEqual([]);
  });

  it.each(breaches)('find %s when %s becomes "%s"', (rule, from, to) => {
    const broken = good.replace(from, to);
    expect(broken).not.toBe(good);
    expect(check(broken).map((finding) => finding.rule)).toContain(rule);
  });
});

it.each([
  ['AT&amp;T and 3 &lt; 4', 0],
  ['A&#x3C;b> and &#x26;amp; work', 0],
  ['A&lt;b> works', 1],
  ['alpha&amp;omega', 1],
  ['&amp;#233;', 1],
])('a title written %s is taken for HTML %s times', (title, times) => {
  expect(checkFeed(RSS.replace('Ferry sails again', title)).map(({ rule }) => rule)).toEqual(Array(times).fill('html-in-text'));
});

it('an entry or a deleted entry is a document of its own', () => {
  const names = 'xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"';
  expect(checkFeed(`<entry ${names}>${ENTRY}<author><name>Mara Lind</name></author></entry>`)).toEqual([]);
  expect(checkFeed(`<at:deleted-entry ${names} ref="urn:northwire:2" when="2026-03-01T08:00:00Z"/>`)).toEqual([]);
});

it('every rule has a document that breaks it', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const used = sources.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/findings\.(?:must|should)\(\s*'([a-z0-9-]+)'/g)].map(
      ([, rule]) => rule,
    ),
  );
  const broken = new Set([...RSS_BREACHES, ...ATOM_BREACHES, ...JSON_BREACHES].map(([rule]) => rule));
  expect(new Set(used)).toEqual(broken);
});
