// @ts-check

const DEEP = 100_000;
const MANY = 60_000;

const rss = (/** @type {string} */ content) =>
  `<rss version="2.0"><channel><title>T</title><item><title>T</title>${content}</item></channel></rss>`;
const g2 = (/** @type {string} */ content) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineXML>${content}</inlineXML></contentSet></newsItem>`;
const nitf = (/** @type {string} */ content) =>
  `<nitf><head><title>T</title></head><body><body.content>${content}</body.content></body></nitf>`;
const escaped = (/** @type {string} */ html) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const mail = (/** @type {string} */ head, /** @type {string} */ body) =>
  `From: a@x.example\r\nSubject: T\r\nDate: Mon, 2 Mar 2026 08:00:00 +0000\r\n${head}\r\n\r\n${body}`;
const megabytes = 'v'.repeat(3_000_000);

/**
 * Documents that grow out of all proportion in one direction, by name. Each is small enough to be read in a moment by whoever reads in
 * linear time, and takes minutes of those who do not.
 * @type {Readonly<Record<string, () => string | Buffer>>}
 */
export const builtDocuments = {
  'XML nested deeply': () => `<rss>${'<a>'.repeat(DEEP)}`,
  'XML nested deeply in an item': () => rss('<a>'.repeat(DEEP)),
  'HTML nested deeply, escaped': () => rss(`<description>${escaped('<div>'.repeat(DEEP))}x</description>`),
  'lists nested deeply': () => rss(`<description><![CDATA[${'<ul><li>'.repeat(DEEP / 2)}x]]></description>`),
  'tables nested deeply': () => rss(`<description><![CDATA[${'<table><tr><td>'.repeat(DEEP / 4)}x]]></description>`),
  'quotes nested deeply': () => rss(`<description><![CDATA[${'<blockquote>'.repeat(DEEP / 2)}x]]></description>`),
  'marks nested deeply': () =>
    rss(`<description><![CDATA[${'<b><i><a href="http://x.example/">'.repeat(DEEP / 4)}x]]></description>`),
  'a page nested deeply': () => `<!doctype html><html><body>${'<div>'.repeat(DEEP / 4)}text`,
  'G2 nested deeply': () => g2('<html xmlns="http://www.w3.org/1999/xhtml"><body>'.concat('<div>'.repeat(DEEP))),
  'G2, very many paragraphs': () =>
    g2(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${'<p>a</p>'.repeat(MANY)}</body></html>`),
  'NITF nested deeply': () => nitf('<block>'.repeat(DEEP)),
  'NITF, very many paragraphs': () => nitf('<p>a <em>b</em></p>'.repeat(MANY)),
  'JSON nested deeply': () => `{"uri":"urn:x","headline":"T","a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  'JSON objects nested deeply': () =>
    `{"uri":"urn:x","type":"text","headline":"T","body_text":"b","associations":${'{"a":{"associations":'.repeat(MANY)}{}${'}}'.repeat(MANY)}}`,
  'a mail of mails': () => mail('Content-Type: message/rfc822', mail('Content-Type: message/rfc822', '').repeat(2_000)),
  'parts nested deeply': () => {
    const open = Array.from(
      { length: 2_000 },
      (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
    ).join('');
    return mail(open.trimEnd(), 'x');
  },
  'very many parts': () =>
    mail('Content-Type: multipart/mixed; boundary="b"', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(MANY / 3)),
  'very many mail headers': () => mail('X-A: b\r\n'.repeat(MANY).trimEnd(), 'x'),
  'encoded words without end': () => mail('Subject: =?utf-8?Q?'.concat('=?utf-8?Q?a'.repeat(MANY)), 'x'),
  'an attribute of megabytes': () => `<rss version="${megabytes}"><channel><item><title>T</title></item></channel></rss>`,
  'an attribute of megabytes in an item': () => rss(`<enclosure url="http://x.example/${megabytes}"/>`),
  'an attribute of megabytes in HTML': () => rss(`<description><![CDATA[<p class="${megabytes}">x</p>]]></description>`),
  'a name of megabytes': () => `<rss><${megabytes}>x</${megabytes}></rss>`,
  'a title of megabytes': () => rss(`<title>${megabytes}</title>`),
  'a date of megabytes': () => rss(`<pubDate>${'1 Jan '.repeat(100_000)}</pubDate>`),
  'a category of megabytes': () => rss(`<category>${megabytes}</category>`),
  'a JSON string of megabytes': () =>
    JSON.stringify({ uri: 'urn:x', type: 'text', headline: megabytes, body_text: megabytes, byline: megabytes }),
  'a line of megabytes': () => `Headline\n\n${'word '.repeat(300_000)}`,
  'very many short lines': () => 'a\n'.repeat(MANY),
  'very many blank lines': () => `Headline${'\n'.repeat(MANY * 4)}text`,
  'white space in the middle': () => rss(`<description>a${' '.repeat(MANY * 10)}b</description>`),
  'line feeds in the middle': () => rss(`<description>a${'\n'.repeat(MANY * 10)}b</description>`),
  'ampersands in HTML': () => rss(`<description><![CDATA[<p>${'&'.repeat(MANY * 5)}</p>]]></description>`),
  'references without end': () => rss(`<description>${'&#'.repeat(MANY * 3)}</description>`),
  'open brackets in HTML': () => rss(`<description><![CDATA[<p>${'<'.repeat(MANY * 5)}</p>]]></description>`),
  'comments that never end': () => `<rss><channel>${'<!--'.repeat(MANY)}`,
  'instructions that never end': () => `<rss><channel>${'<?'.repeat(MANY)}</channel></rss>`,
  'CDATA that never ends': () => `<rss><channel>${'<![CDATA['.repeat(MANY)}`,
  'declarations of namespaces in every element': () =>
    `<rss><channel>${Array.from({ length: 200 }, (_, n) => `<a ${Array.from({ length: 100 }, (_, k) => `xmlns:n${n}x${k}="u"`).join(' ')}>`).join('')}${'<b xmlns:q="r"/>'.repeat(MANY)}`,
  'very many names': () => `<rss><channel>${Array.from({ length: MANY }, (_, n) => `<n${n}/>`).join('')}</channel></rss>`,
  'very many attribute names': () =>
    `<rss><channel>${Array.from({ length: MANY }, (_, n) => `<a b${n}="c"/>`).join('')}</channel></rss>`,
  'end tags that fit nothing': () => `<rss><channel>${'<A>'.repeat(200)}${'</b>'.repeat(9_000)}`,
  'entities without end': () => `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(MANY / 6)}]><rss/>`,
  'a billion laughs': () =>
    `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`).join('')}]><rss><channel><title>&a19;</title></channel></rss>`,
  'links without end': () =>
    rss(`<description><![CDATA[<p>${'<a href="http://x.example/?a=b">x</a> '.repeat(MANY / 3)}</p>]]></description>`),
  'pictures without end': () =>
    rss(`<description><![CDATA[${'<img src="http://x.example/a.jpg">'.repeat(MANY / 3)}]]></description>`),
  'captions without end': () => rss(`<description><![CDATA[${'<figure><figcaption>Photo: '.repeat(MANY / 6)}]]></description>`),
  'rows without end': () => rss(`<description><![CDATA[<table>${'<tr><td>a<td>b'.repeat(MANY / 3)}]]></description>`),
  'messages without end': () => Buffer.from('\u0001nwa0001 4 pl 100\r\n\u0002text\r\n\u0003\u0004'.repeat(MANY / 6), 'latin1'),
  'messages that never begin': () => Buffer.from('\u0001'.repeat(MANY * 4), 'latin1'),
  'messages that never end': () => Buffer.from('\u0016\u0016\u0001'.repeat(MANY), 'latin1'),
  'escape sequences without end': () => Buffer.from(`\u0001nwa0001 4 pl 100\r\n\u0002${'\u001b(K'.repeat(MANY)}\u0003`, 'latin1'),
  'stray bytes': () => Buffer.alloc(MANY * 5, 0xe4),
  'half surrogates': () => Buffer.from(`{"uri":"urn:x","headline":"${'\\ud83d'.repeat(MANY)}"}`),
  'half surrogates in UTF-16': () =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(rss('<description>'), 'utf16le'),
      Buffer.alloc(MANY, Buffer.from([0x3d, 0xd8])),
    ]),
  nothing: () => Buffer.alloc(0),
  zeros: () => Buffer.alloc(MANY * 4),
}; // prettier-ignore
