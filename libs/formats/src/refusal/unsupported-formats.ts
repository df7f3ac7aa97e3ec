/** Root elements, in lower case, of formats that are known by name and not read yet. */
export const UNSUPPORTED_ROOTS: ReadonlyMap<string, string> = new Map([
  ['channel', 'CDF'],
  ['opml', 'OPML'],
  ['sportscontent', 'SportsML'],
  ['eventsml', 'EventsML'],
  ['urlset', 'Sitemap'],
  ['sitemapindex', 'Sitemap'],
]);
