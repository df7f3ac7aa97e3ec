/** Members of the extension that are lists, and the element that stands for each of their entries. */
export const ELEMENT_OF_LIST: Readonly<Record<string, string | undefined>> = {
  signals: 'signal',
  authors: 'author',
  subjects: 'subject',
  genres: 'genre',
  places: 'place',
  statedPlaces: 'statedPlace',
  keywords: 'keyword',
  notes: 'note',
  media: 'medium',
  links: 'link',
  absent: 'absent',
};

/** What is the text of an element that stands for an object; all else are attributes. */
export const TEXT_MEMBER: Readonly<Record<string, string | undefined>> = {
  author: 'name',
  dateline: 'text',
  subject: 'name',
  genre: 'name',
  place: 'name',
  statedPlace: 'name',
  link: 'title',
  rendition: 'title',
};

/** Members and attributes that are numbers. */
export const NUMBERS: ReadonlySet<string> = new Set(
  'version revision urgency width height size duration latitude longitude'.split(' '),
);

/** Members that are one text or number. */
export const SIMPLE: readonly string[] = (
  'version articleId revision pubStatus type provider source guid providerVersion urgency priority headline headlineOrigin subheadline slugline byline ' +
  'abstract section firstCreated versionCreated receivedAt embargoUntil expiresAt usageTerms copyrightHolder copyrightNotice credit ' +
  'infoSource digitalSourceType aiDisclosure aiDisclosureSourceType signOff'
).split(' ');
