// @ts-check
import { escaped, htmlOf } from './made-feeds.mjs';

/** @typedef {import('./made-stories.mjs').MadeStory} MadeStory */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** Times as IPTC 7901 and NITF write them: `20260301T080000Z`. @param {Date} date */
const compact = (date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

/** NITF 3.5 with a picture. @param {MadeStory} story */
export function nitfOf(story) {
  const { id, headline, byline, place, abstract, paragraphs, created, picture, caption } = story;
  const text = paragraphs.map((paragraph, i) =>
    i === 0
      ? `<p lede="true">${escaped(paragraph)}</p>`
      : `<p>${escaped(paragraph).replace(/ in (\S+)\.$/, ' in <location><city>$1</city></location>.')}</p>`,
  );
  return `${HEAD}<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" change.date="October 18, 2006" version="-//IPTC//DTD NITF 3.5//EN">
  <head>
    <title>${escaped(headline)}</title>
    <meta name="provider" content="Northwire"/>
    <docdata management-status="usable">
      <doc-id id-string="${id}" regsrc="northwire.example"/>
      <urgency ed-urg="4"/>
      <date.issue norm="${compact(created)}"/>
      <date.release norm="${compact(created)}"/>
      <doc.copyright holder="Northwire" year="2026"/>
      <key-list><keyword key="council"/><keyword key="transport"/></key-list>
      <du-key generation="1" key="council-vote" version="1"/>
      <ed-msg info="Corrects the vote in paragraph 2."/>
      <identified-content><location><city>${place}</city><country iso-cc="DEU">Germany</country></location></identified-content>
    </docdata>
    <pubdata type="wire" name="Northwire" date.publication="${compact(created)}"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>${escaped(headline)}</hl1><hl2>${escaped(abstract)}</hl2></hedline>
      <byline>By <person>${byline}</person></byline>
      <distributor>Northwire</distributor>
      <dateline><location>${place}</location> <story.date norm="${compact(created)}">March 1</story.date></dateline>
      <abstract><p>${escaped(abstract)}</p></abstract>
    </body.head>
    <body.content>
      <media media-type="image"><media-reference mime-type="image/jpeg" source="${picture}" width="1200" height="800"/>
        <media-caption><p>${escaped(caption)}</p></media-caption><media-producer>Northwire/Sattler</media-producer></media>
      ${text.join('\n      ')}
    </body.content>
    <body.end><tagline>(jl)</tagline></body.end>
  </body>
</nitf>
`;
}

/** A NewsML-G2 news item with its text as XHTML. @param {MadeStory} story @param {{ declared?: boolean }} [options] */
export function newsItemOf(story, { declared = true } = {}) {
  const { id, headline, byline, place, abstract, created, picture } = story;
  const namespace = declared ? ' xmlns="http://iptc.org/std/nar/2006-10-01/"' : '';
  return `<newsItem${namespace} guid="urn:newsml:northwire.example:20260301:${id}" version="2" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <rightsInfo><copyrightHolder uri="https://northwire.example"><name>Northwire</name></copyrightHolder><copyrightNotice>© Northwire 2026</copyrightNotice><usageTerms>Not for resale.</usageTerms></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:northwire"><name>Northwire</name></provider>
    <versionCreated>${created.toISOString()}</versionCreated>
    <firstCreated>${created.toISOString()}</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <service qcode="svc:politics"><name>Politics</name></service>
    <title>${escaped(headline)}</title>
    <edNote role="edrole:public">Corrects the vote in paragraph 2.</edNote>
    <signal qcode="sig:correction"/>
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <contentCreated>${created.toISOString()}</contentCreated>
    <located type="cptype:city" qcode="city:1234"><name xml:lang="en">${place}</name><broader type="cptype:country" qcode="iso3166-1a2:DE"><name xml:lang="en">Germany</name></broader></located>
    <creator qcode="pers:17"><name>${byline}</name></creator>
    <infoSource qcode="nprov:northwire"/>
    <altId type="idtype:internal">${id}</altId>
    <language tag="en"/>
    <genre qcode="genre:Current"><name xml:lang="en">Current</name></genre>
    <subject type="cpnat:abstract" qcode="medtop:11000000"><name xml:lang="en">politics</name></subject>
    <subject type="cpnat:abstract" qcode="medtop:20000587"><name xml:lang="en">local government</name><broader qcode="medtop:11000000"/></subject>
    <subject type="cpnat:abstract" qcode="medtop:20000337"><name xml:lang="en">public transport</name></subject>
    <slugline separator="-">council-vote</slugline>
    <headline>${escaped(headline)}</headline>
    <dateline>${place.toUpperCase()}, March 1</dateline>
    <by>By ${byline}</by>
    <creditline>Northwire</creditline>
    <description role="drol:summary">${escaped(abstract)}</description>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml" wordcount="600"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escaped(headline)}</title></head><body>${htmlOf(story)}</body></html></inlineXML>
    <remoteContent rendition="rnd:highRes" href="${picture}" contenttype="image/jpeg" width="1200" height="800" size="184320"/>
  </contentSet>
</newsItem>
`;
}

/** @param {MadeStory} story */
export function newsItemDocumentOf(story) {
  return HEAD + newsItemOf(story);
}

/** A NewsML-G2 news message with many items. @param {MadeStory[]} stories */
export function newsMessageOf(stories) {
  const items = stories.map((story) => newsItemOf(story, { declared: false }));
  return `${HEAD}<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2026-03-01T08:00:00Z</sent><sender>northwire.example</sender><transmitId>t1</transmitId><priority>4</priority></header>
  <itemSet>
${items.join('')}  </itemSet>
</newsMessage>
`;
}

/** ninjs 3.1. @param {MadeStory} story */
export function ninjsOf(story) {
  const { id, headline, byline, place, abstract, created, picture, caption } = story;
  return JSON.stringify({
    uri: `urn:northwire:${id}`,
    standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    type: 'text',
    version: '2',
    versioncreated: created.toISOString(),
    pubstatus: 'usable',
    urgency: 4,
    language: 'en',
    headlines: [{ role: 'main', value: headline }],
    by: `By ${byline}`,
    located: place,
    descriptions: [{ role: 'summary', value: abstract }],
    bodies: [{ role: 'main', contenttype: 'text/html', value: htmlOf(story) }],
    subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/11000000', name: 'politics' }],
    associations: [
      {
        name: 'main',
        uri: picture,
        type: 'picture',
        headlines: [{ value: caption }],
        renditions: [{ name: 'original', href: picture, contenttype: 'image/jpeg' }],
      },
    ],
  });
}
