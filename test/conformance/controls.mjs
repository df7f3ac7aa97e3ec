// @ts-check
/**
 * Small documents of ours for each validator: one that is valid, and some that are not, each for another reason. A validator that tells
 * them apart is wired rightly.
 * @typedef {{ valid: string, invalid: Record<string, string> }} Control
 * @type {Readonly<Record<string, Control>>}
 */
export const CONTROLS = {
  ninjs: json(
    {
      standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
      uri: 'urn:control:1',
      headlines: [{ value: 'A headline' }],
    },
    {
      'no uri': { uri: undefined },
      'a status that does not exist': { pubStatus: 'published' },
      'a date that is none': { versionCreated: 'yesterday' },
    },
  ),
  'ninjs-2.2': json(
    {
      standard: { name: 'ninjs', version: '2.2', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.2.json' },
      uri: 'urn:control:1',
      headlines: [{ value: 'A headline' }],
    },
    {
      'no uri': { uri: undefined },
      'a status that does not exist': { pubstatus: 'published' },
      'a date that is none': { versioncreated: 'yesterday' },
    },
  ),
  'ninjs-1.6': json(
    { uri: 'urn:control:1', headline: 'A headline' },
    {
      'no uri': { uri: undefined },
      'a status that does not exist': { pubstatus: 'published' },
      'a date that is none': { versioncreated: 'yesterday' },
    },
  ),
  jsonfeed: json(
    { version: 'https://jsonfeed.org/version/1.1', title: 'Control', items: [{ id: '1', content_text: 'A text' }] },
    {
      'no title': { title: undefined },
      'a number for a title': { title: 1 },
      'an item without id': { items: [{ content_text: 'A text' }] },
    },
  ),
  'jsonfeed by the rules': json(
    { version: 'https://jsonfeed.org/version/1.1', title: 'Control', items: [{ id: '1', content_text: 'A text' }] },
    {
      'a relative address': { home_page_url: '/' },
      'one id for two items': { items: Array(2).fill({ id: '1', content_text: 'A text' }) },
    },
  ),
  'rss by the rules': xml(
    '<rss version="2.0"><channel><title>Control</title><link>https://control.example/</link><description>Control</description>' +
      '<item><title>A title</title><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>',
    {
      'no link': [/<link>.*<\/link>/, ''],
      'a date of another format': ['Sun, 01 Mar 2026 08:00:00 GMT', '2026-03-01'],
      'no end': ['</rss>', ''],
    },
  ),
  'atom by the rules': xml(
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:control:1</id><title>Control</title><updated>2026-03-01T08:00:00Z</updated></feed>',
    {
      'no id': [/<id>.*<\/id>/, ''],
      'a date of another format': ['2026-03-01T08:00:00Z', '2026-03-01'],
      'an element that does not exist': ['<id>', '<name/><id>'],
    },
  ),
  'newsml-g2': xml(
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:control:1" version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">' +
      '<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/><itemMeta><itemClass qcode="ninat:text"/><provider literal="control"/>' +
      '<versionCreated>2026-03-01T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta></newsItem>',
    {
      'no itemMeta': [/<itemMeta>.*<\/itemMeta>/, ''],
      'an element that does not exist': ['<pubStatus ', '<pubState qcode="x:y"/><pubStatus '],
      'a version that is no number': ['version="1"', 'version="one"'],
      'a date that is none': ['2026-03-01T08:00:00Z', 'yesterday'],
    },
  ),
  nitf: xml(
    '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata><doc-id id-string="control-1"/></docdata></head><body><body.head><hedline><hl1>A headline</hl1></hedline></body.head>' +
      '<body.content><block><p>A text</p></block></body.content></body></nitf>',
    {
      'no body': [/<body>.*<\/body>/, ''],
      'text outside of a paragraph': ['<body.content>', '<body.content>stray'],
      'an attribute that does not exist': ['<doc-id ', '<doc-id color="red" '],
      'an element in the wrong place': ['<head>', '<head><p>x</p>'],
    },
  ),
};

/**
 * @param {object} valid
 * @param {Record<string, object>} changes
 * @returns {Control}
 */
function json(valid, changes) {
  const invalid = Object.entries(changes).map(([reason, change]) => [reason, JSON.stringify({ ...valid, ...change })]);
  return { valid: JSON.stringify(valid), invalid: Object.fromEntries(invalid) };
}

/**
 * @param {string} valid
 * @param {Record<string, [string | RegExp, string]>} changes
 * @returns {Control}
 */
function xml(valid, changes) {
  const invalid = Object.entries(changes).map(([reason, [from, to]]) => [reason, valid.replace(from, to)]);
  return { valid, invalid: Object.fromEntries(invalid) };
}

/**
 * Throws when a validator takes what is invalid, or refuses what is valid.
 * @param {string} name
 * @param {(texts: readonly string[]) => Promise<string[][]>} validate
 */
export async function controlled(name, validate) {
  const control = CONTROLS[name];
  if (control === undefined) throw new Error(`there are no control documents for ${name}`);
  const reasons = Object.keys(control.invalid);
  const [valid = [], ...invalid] = await validate([control.valid, ...Object.values(control.invalid)]);
  if (valid.length > 0) throw new Error(`the validator of ${name} refuses its valid control: ${valid[0]}`);
  const taken = reasons.filter((_reason, index) => invalid[index]?.length === 0);
  if (taken.length > 0) throw new Error(`the validator of ${name} takes documents with ${taken.join(', ')}`);
}
