// @ts-check
import { escaped, htmlOf } from './made-feeds.mjs';

/** @typedef {import('./made-stories.mjs').MadeStory} MadeStory */

const compact = (/** @type {Date} */ date) => date.toISOString().replace(/[-:]|\.\d+/g, '');
/** Lines of at most 64 characters, as teletypes have them. @param {string} text */
const wrapped = (text) => text.replace(/(.{1,64})(?:\s+|$)/g, '$1\r\n');
/** The typography of paper in the letters of a teletype. @param {string} text */
const plain = (text) =>
  text
    .replace(/[“”]/g, '"')
    .replaceAll('–', '--')
    .replaceAll('€', 'EUR ')
    .replace(/[^\x20-\xff]/g, ' ');

/** IPTC 7901 in Latin 1. @param {MadeStory} story */
export function iptc7901Of({ headline, place, paragraphs }) {
  const text = paragraphs.map((paragraph) => `   ${wrapped(plain(paragraph))}`).join('');
  return Buffer.from(
    `\x01nwa0123 4 pl 598\r\n\x02${plain(headline)}=\r\n   ${place} (nw) - ${text.trimStart()}nw jl\r\n\x03\r\n010930 Mar 26\r\n\x04`,
    'latin1',
  );
}

/** ANPA 1312. @param {MadeStory} story */
export function anpa1312Of({ headline, place, paragraphs }) {
  const text = paragraphs.map((paragraph) => `\t${plain(paragraph).replaceAll('"', '``')}\r\n`).join('');
  return Buffer.from(
    `\x16\x16\x01n0123\x1fr i \x13\x11bc-council-vote 03-01 0598\x02\x1f\r\n^${plain(headline)}<\r\n\t${place.toUpperCase()} (NW) _ ${text.trimStart()}\x03\r\nNW-03-01-26 0930GMT<\x04`,
    'latin1',
  );
}

/** A mail with the story as plain text and as HTML, in quoted-printable and base64. @param {MadeStory} story */
export function emailOf(story) {
  const { id, headline, created, paragraphs } = story;
  const text = quotedPrintable(paragraphs.join('\n\n'));
  const html = Buffer.from(`<html><body>${htmlOf(story)}</body></html>`)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
  return Buffer.from(
    [
      'From: Northwire Desk <desk@northwire.example>',
      'To: wire@paper.example',
      `Subject: =?utf-8?B?${Buffer.from(headline).toString('base64')}?=`,
      `Date: ${created.toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${id}@northwire.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      text,
      '--b1',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      html,
      '--b1--',
      '',
    ].join('\r\n'),
  );
}

/** @param {string} text */
function quotedPrintable(text) {
  const encoded = [...Buffer.from(text)].map((byte) =>
    byte === 0x0a
      ? '\r\n'
      : byte > 0x7e || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
  );
  return encoded.join('').replace(/(.{70})(?=.)/g, '$1=\r\n');
}

/** NewsML 1.2 with NITF inside. @param {MadeStory} story */
export function newsml1Of({ id, headline, byline, place, paragraphs, created }) {
  const when = compact(created);
  return `<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>${when}</DateAndTime><Priority FormalName="4"/></NewsEnvelope>
<NewsItem>
  <Identification><NewsIdentifier><ProviderId>northwire.example</ProviderId><DateId>20260301</DateId><NewsItemId>${id}</NewsItemId>
    <RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:northwire.example:20260301:${id}:1</PublicIdentifier></NewsIdentifier></Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>${when}</FirstCreated><ThisRevisionCreated>${when}</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement>
  <NewsComponent xml:lang="en"><NewsLines><HeadLine>${escaped(headline)}</HeadLine><ByLine>By ${byline}</ByLine><DateLine>${place}, March 1</DateLine><CreditLine>Northwire</CreditLine><CopyrightLine>© Northwire 2026</CopyrightLine></NewsLines>
    <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="11000000"/></SubjectCode><Location><Property FormalName="City" Value="${place}"/></Location></DescriptiveMetadata>
    <ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF"/><DataContent><nitf><body><body.content>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</body.content></body></nitf></DataContent></ContentItem>
  </NewsComponent>
</NewsItem></NewsML>
`;
}

/** A story as AP's media API gives it. @param {MadeStory} story */
export function apJsonOf({ id, headline, byline, place, abstract, paragraphs, created }) {
  const nitf = `<block id="Main">${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</block>`;
  return JSON.stringify({
    data: {
      item: {
        uri: `https://api.northwire.example/media/v/content/${id}`,
        altids: { itemid: id, etag: `${id}_1`, friendlykey: '26060123456789' },
        version: 1,
        type: 'text',
        urgency: 4,
        language: 'en',
        pubstatus: 'usable',
        versioncreated: created.toISOString(),
        firstcreated: created.toISOString(),
        headline,
        headline_extended: `${headline}: ${abstract}`,
        slug: 'Council Vote',
        bylines: [{ by: `By ${byline}` }],
        located: place,
        subject: [{ scheme: 'http://cv.ap.org/id/', code: 'a', name: 'General news' }],
        copyrightnotice: 'Copyright 2026 Northwire. All rights reserved.',
        body_nitf: nitf,
      },
    },
  });
}

/** A page of a news site. @param {MadeStory} story */
export function pageOf(story) {
  const { headline, abstract, byline, created, picture, id } = story;
  const menu = Array.from({ length: 40 }, (_, n) => `<li><a href="/section/${n}">Section ${n}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)} | Northwire</title>
<link rel="canonical" href="https://northwire.example/${id}"><meta property="og:title" content="${escaped(headline)}"><meta name="description" content="${escaped(abstract)}">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline, datePublished: created.toISOString(), author: [{ name: byline }], image: picture })}</script>
<script>${'window.dataLayer = window.dataLayer || [];\n'.repeat(40)}</script></head>
<body><nav><ul>${menu}</ul></nav><main><article><h1>${escaped(headline)}</h1>${htmlOf(story)}</article></main><footer><ul>${menu}</ul></footer></body></html>
`;
}

/** Copy as plain text. @param {MadeStory} story */
export function textOf({ headline, byline, place, paragraphs }) {
  return `${headline}\n\nBy ${byline}\n\n${place.toUpperCase()}, March 1 (Northwire) - ${paragraphs.join('\n\n')}\n`;
}
