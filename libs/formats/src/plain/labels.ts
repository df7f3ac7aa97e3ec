/** What every reader of an article must know, above its copy; in this order, the status first. */
export const HEAD_LABELS: readonly (readonly [member: string, label: string])[] = [
  ['pubStatus', 'Status'],
  ['signals', 'Signal'],
  ['embargoUntil', 'Embargo'],
  ['expiresAt', 'Expires'],
  ['notes', 'Note'],
  ['usageTerms', 'Usage'],
  ['copyrightNotice', 'Copyright'],
  ['copyrightHolder', 'Copyright holder'],
  ['credit', 'Credit'],
  ['infoSource', 'Source'],
  ['aiDisclosure', 'AI disclosure'],
  ['digitalSourceType', 'Digital source type'],
  ['aiDisclosureSourceType', 'Disclosed source type'],
  ['urgency', 'Urgency'],
  ['slugline', 'Slugline'],
  ['section', 'Section'],
  ['keywords', 'Keyword'],
  ['copy', 'Copy'],
];

/** All else, below the copy. */
export const FACT_LABELS: readonly (readonly [member: string, label: string])[] = [
  ['version', 'Format version'],
  ['articleId', 'Article'],
  ['revision', 'Revision'],
  ['provider', 'Provider'],
  ['source', 'Feed'],
  ['guid', "Provider's identity"],
  ['providerVersion', "Provider's version"],
  ['type', 'Type'],
  ['language', 'Language'],
  ['priority', 'Priority'],
  ['headlineOrigin', 'Headline origin'],
  ['authors', 'Author'],
  ['dateline', 'Dateline'],
  ['abstract', 'Abstract'],
  ['subjects', 'Subject'],
  ['genres', 'Genre'],
  ['statedPlaces', 'Place'],
  ['places', 'Place found'],
  ['firstCreated', 'First created'],
  ['versionCreated', 'Version created'],
  ['receivedAt', 'Received'],
  ['signOff', 'Sign-off'],
  ['links', 'Link'],
  ['media', 'Medium'],
];

/** Lines that follow `Medium` and belong to it. */
export const MEDIUM_LABELS: readonly (readonly [member: string, label: string])[] = [
  ['caption', 'Medium caption'],
  ['alt', 'Medium shows'],
  ['credit', 'Medium credit'],
];
export const FILE_LABEL = 'Medium file';

/** The line above the facts. */
export const FACTS_MARK = 'Wireroom facts';
