/** Root elements, in lower case, of formats that are known by name and not read yet. */
export const UNSUPPORTED_ROOTS: ReadonlyMap<string, string> = new Map([
  ['newsmessage', 'NewsML-G2'],
  ['newsitem', 'NewsML-G2'],
  ['packageitem', 'NewsML-G2'],
  ['conceptitem', 'NewsML-G2'],
  ['knowledgeitem', 'NewsML-G2'],
  ['planningitem', 'NewsML-G2'],
  ['catalogitem', 'NewsML-G2'],
  ['newsml', 'NewsML 1.2'],
  ['nitf', 'NITF'],
  ['channel', 'CDF'],
  ['opml', 'OPML'],
  ['sportscontent', 'SportsML'],
  ['eventsml', 'EventsML'],
  ['urlset', 'Sitemap'],
  ['sitemapindex', 'Sitemap'],
]);
