/** Properties of an article as a person calls them, in the order in which a change of them matters. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['pubStatus', 'Status'],
  ['signals', 'Signals'],
  ['embargoUntil', 'Embargo until'],
  ['headline', 'Headline'],
  ['subheadline', 'Subheadline'],
  ['abstract', 'Abstract'],
  ['edNotes', 'Notes to editors'],
  ['urgency', 'Urgency'],
  ['priority', 'Priority'],
  ['expiresAt', 'Expires'],
  ['usageTerms', 'Usage terms'],
  ['copyrightNotice', 'Copyright'],
  ['credit', 'Credit'],
  ['provenance', 'Provenance'],
  ['slugline', 'Slugline'],
  ['byline', 'Byline'],
  ['authors', 'Authors'],
  ['dateline', 'Dateline'],
  ['language', 'Language'],
  ['section', 'Section'],
  ['subjects', 'Subjects'],
  ['genres', 'Genre'],
  ['places', 'Places'],
  ['keywords', 'Keywords'],
  ['media', 'Media'],
  ['links', 'Links'],
  ['signOff', 'Sign-off'],
  ['firstCreated', 'First created'],
  ['versionCreated', 'This version'],
  ['providerVersion', 'Provider version'],
]);
const ORDER = [...NAMES.keys()];

/** One that is not known here is shown as words, `someThing` as “Some thing”. */
export function propertyName(property: string): string {
  const words = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return NAMES.get(property) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** For sorting: those that are not known here come last. */
export function byWeight(a: { readonly property: string }, b: { readonly property: string }): number {
  const place = (property: string) => (NAMES.has(property) ? ORDER.indexOf(property) : ORDER.length);
  return place(a.property) - place(b.property);
}
