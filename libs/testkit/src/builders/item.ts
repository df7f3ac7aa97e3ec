import { emptyItem, type Item } from '@wireroom/contracts';

/** A valid, plain news item in English; give what the test is about. */
export function anItem(given: Partial<Item> = {}): Item {
  return {
    ...emptyItem(),
    guid: 'urn:example:northwire:harbour-1',
    providerVersion: '1',
    language: 'en',
    headline: 'Harbour ferry resumes service after storm',
    headlineOrigin: 'given',
    slugline: 'harbour-ferry',
    byline: 'By Mara Lindqvist',
    abstract: 'The ferry between the old harbour and the islands runs again after two days of storm.',
    body: [
      { type: 'paragraph', text: 'The ferry between the old harbour and the islands runs again after two days of storm.' },
      { type: 'paragraph', text: 'The operator said that all boats had passed an inspection in the morning.' },
    ],
    urgency: 5,
    credit: 'Northwire',
    firstCreated: '2026-03-01T08:30:00+01:00',
    versionCreated: '2026-03-01T08:30:00+01:00',
    ...given,
  };
}
