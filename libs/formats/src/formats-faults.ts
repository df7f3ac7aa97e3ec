import { faultsOf } from '@wireroom/contracts';

/** Why a document, or one item in it, cannot be read, or an article not be written. All are final: the same bytes will never fare better. */
export const FORMATS_FAULTS = {
  'document-empty': {
    outcome: 'reject',
    status: 400,
    message: 'The document has no content',
    remedy: 'Send the bytes of one document as the body of the request.',
  },
  'media-type-unreadable': {
    outcome: 'reject',
    status: 422,
    message: 'Documents of type {mediaType} cannot be read',
    remedy:
      'Send the story as a news format, a feed, HTML or plain text; pictures, recordings and archives are referred to by address.',
  },
  'format-unknown': {
    outcome: 'reject',
    status: 422,
    message: 'The document is in no format that is known here ({seen})',
    remedy: 'Compare the document with the list of formats; if the source sends a dialect, report it with these bytes.',
  },
  'format-unsupported': {
    outcome: 'reject',
    status: 422,
    message: '{format} is recognised but cannot be read yet',
    remedy: 'Ask the provider for another format, such as ninjs, Atom or RSS. The bytes are kept and can be read again later.',
  },
  'document-malformed': {
    outcome: 'reject',
    status: 422,
    message: 'The document is broken: {reason}',
    remedy: 'Ask the provider to send it again; the bytes are kept for comparison.',
  },
  'entity-refused': {
    outcome: 'reject',
    status: 422,
    message: 'The document uses the XML entity {entity}, which is refused: {reason}',
    remedy: 'Ask the provider to send the text itself instead of an entity. Entities are never fetched and never nested here.',
  },
  'limit-exceeded': {
    outcome: 'reject',
    status: 422,
    message: 'The document exceeds {limit} ({allowed})',
    remedy: 'Ask the provider to split the document.',
  },
  'item-empty': {
    outcome: 'reject',
    status: 422,
    message: 'The item has no headline, no text, no link and no media',
    remedy: 'Ask the provider what the empty entry stands for; its neighbours were accepted.',
  },
  'item-malformed': {
    outcome: 'reject',
    status: 422,
    message: 'The item is broken: {reason}',
    remedy: 'Ask the provider to send the item again; its neighbours were accepted.',
  },
  'item-partial': {
    outcome: 'reject',
    status: 422,
    message: 'The item only says what changes in {guid}, not what it is then',
    remedy: 'Ask the provider to send each revision whole; its neighbours were accepted.',
  },
  'format-not-offered': {
    outcome: 'reject',
    status: 406,
    message: 'Articles do not go out as {wanted}; there are {offered}',
    remedy: 'Ask for one of these by `format`, or for its media type by Accept.',
  },
} as const satisfies Parameters<typeof faultsOf>[0];

export const formatsFault = faultsOf(FORMATS_FAULTS);
