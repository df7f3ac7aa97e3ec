// @ts-check

/** @typedef {import('./made-stories.mjs').MadeStory} MadeStory */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The HTML of a story as content systems write it. @param {MadeStory} story */
export function htmlOf({ paragraphs, picture, caption, place, id }) {
  const figure = `<figure><img src="${picture}" alt="${caption}" width="1200" height="800"/><figcaption>${caption}</figcaption></figure>`;
  const [lead = '', ...others] = paragraphs.map(escaped);
  const linked = others.map((text, i) =>
    i % 3 === 0
      ? `<p>${text} <a href="https://northwire.example/${id}/${i}?a=1&amp;b=2">Read more</a></p>`
      : `<p>${text.replace('Case', '<em>Case</em>')}</p>`,
  );
  return `${figure}\n<p><strong>${place}</strong> – ${lead}</p>\n${linked.join('\n')}`;
}

/** @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** RSS 2.0 with Dublin Core, `content:encoded` and an enclosure. @param {MadeStory[]} stories @param {{ cdata?: boolean }} [options] */
export function rssOf(stories, { cdata = false } = {}) {
  const items = stories.map((story) => {
    const html = cdata ? `<![CDATA[${htmlOf(story)}]]>` : escaped(htmlOf(story));
    return `    <item>
      <title>${escaped(story.headline)}</title>
      <link>https://northwire.example/${story.id}</link>
      <guid isPermaLink="false">${story.id}</guid>
      <pubDate>${story.created.toUTCString()}</pubDate>
      <dc:creator>${story.byline}</dc:creator>
      <category domain="https://northwire.example/sections">Politics</category>
      <category>Transport</category>
      <description>${escaped(story.abstract)}</description>
      <content:encoded>${html}</content:encoded>
      <enclosure url="${story.picture}" length="184320" type="image/jpeg"/>
    </item>`;
  });
  return `${HEAD}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Northwire</title>
    <link>https://northwire.example/</link>
    <description>All the news from the coast</description>
    <language>en</language>
    <atom:link rel="self" href="https://northwire.example/rss" type="application/rss+xml"/>
${items.join('\n')}
  </channel>
</rss>
`;
}

/** RSS 1.0. @param {MadeStory[]} stories */
export function rdfOf(stories) {
  const address = (/** @type {MadeStory} */ { id }) => `https://northwire.example/${id}`;
  const items = stories.map(
    (story) => `  <item rdf:about="${address(story)}">
    <title>${escaped(story.headline)}</title>
    <link>${address(story)}</link>
    <description>${escaped(story.abstract)}</description>
    <dc:creator>${story.byline}</dc:creator>
    <dc:date>${story.created.toISOString()}</dc:date>
    <content:encoded><![CDATA[${htmlOf(story)}]]></content:encoded>
  </item>`,
  );
  return `${HEAD}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel rdf:about="https://northwire.example/rdf">
    <title>Northwire</title>
    <link>https://northwire.example/</link>
    <description>All the news from the coast</description>
    <items><rdf:Seq>${stories.map((story) => `<rdf:li rdf:resource="${address(story)}"/>`).join('')}</rdf:Seq></items>
  </channel>
${items.join('\n')}
</rdf:RDF>
`;
}

/** An export of WordPress. @param {MadeStory[]} stories */
export function wxrOf(stories) {
  const items = stories.map(
    (story, n) => `    <item>
      <title><![CDATA[${story.headline}]]></title>
      <link>https://northwire.example/${story.id}</link>
      <pubDate>${story.created.toUTCString()}</pubDate>
      <dc:creator><![CDATA[${story.byline}]]></dc:creator>
      <guid isPermaLink="false">https://northwire.example/?p=${n}</guid>
      <content:encoded><![CDATA[${htmlOf(story)}]]></content:encoded>
      <excerpt:encoded><![CDATA[${story.abstract}]]></excerpt:encoded>
      <wp:post_id>${n}</wp:post_id>
      <wp:post_date_gmt><![CDATA[${story.created.toISOString().slice(0, 19).replace('T', ' ')}]]></wp:post_date_gmt>
      <wp:status><![CDATA[publish]]></wp:status>
      <wp:post_type><![CDATA[post]]></wp:post_type>
      <category domain="category" nicename="politics"><![CDATA[Politics]]></category>
    </item>`,
  );
  return `${HEAD}<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
  <channel>
    <title>Northwire</title>
    <link>https://northwire.example</link>
    <language>en</language>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_site_url>https://northwire.example</wp:base_site_url>
${items.join('\n')}
  </channel>
</rss>
`;
}

/** Atom 1.0, content as escaped HTML or as XHTML. @param {MadeStory[]} stories @param {{ xhtml?: boolean }} [options] */
export function atomOf(stories, { xhtml = false } = {}) {
  const entries = stories.map((story) => {
    const content = xhtml
      ? `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${htmlOf(story)}</div></content>`
      : `<content type="html">${escaped(htmlOf(story))}</content>`;
    return `  <entry>
    <id>tag:northwire.example,2026:${story.id}</id>
    <title>${escaped(story.headline)}</title>
    <link rel="alternate" type="text/html" href="https://northwire.example/${story.id}"/>
    <link rel="enclosure" type="image/jpeg" length="184320" href="${story.picture}"/>
    <published>${story.created.toISOString()}</published>
    <updated>${story.created.toISOString()}</updated>
    <author><name>${story.byline}</name></author>
    <category term="politics" scheme="https://northwire.example/sections/" label="Politics"/>
    <summary>${escaped(story.abstract)}</summary>
    ${content}
  </entry>`;
  });
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>tag:northwire.example,2026:feed</id>
  <title>Northwire</title>
  <updated>2026-03-02T00:00:00Z</updated>
  <link rel="self" href="https://northwire.example/atom"/>
${entries.join('\n')}
</feed>
`;
}

/** JSON Feed 1.1. @param {MadeStory[]} stories */
export function jsonFeedOf(stories) {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Northwire',
    home_page_url: 'https://northwire.example/',
    language: 'en',
    items: stories.map((story) => ({
      id: story.id,
      url: `https://northwire.example/${story.id}`,
      title: story.headline,
      summary: story.abstract,
      content_html: htmlOf(story),
      date_published: story.created.toISOString(),
      authors: [{ name: story.byline }],
      tags: ['Politics', 'Transport'],
      attachments: [{ url: story.picture, mime_type: 'image/jpeg', size_in_bytes: 184_320 }],
    })),
  });
}
