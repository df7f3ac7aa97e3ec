import { z } from 'zod';
import { Block } from './block.js';
import { When } from './when.js';

/** IPTC pubstatusg2: whether the item may be used. */
export const PubStatus = z.enum(['usable', 'withheld', 'canceled']).meta({ id: 'PubStatus' });
export type PubStatus = z.infer<typeof PubStatus>;

/** What kind of change a revision is, after the IPTC signal scheme. */
export const Signal = z.enum(['update', 'correction', 'clarification', 'kill', 'withhold', 'advisory']).meta({ id: 'Signal' });
export type Signal = z.infer<typeof Signal>;

/** Where the words of an item say what kind of change it is. */
export const SignalEvidence = z
  .object({
    signal: Signal,
    /** The property with the words: `body` is one of the first paragraphs. */
    property: z.enum(['headline', 'slugline', 'edNotes', 'body']),
    /** The words, or their beginning. */
    text: z.string(),
  })
  .meta({ id: 'SignalEvidence' });
export type SignalEvidence = z.infer<typeof SignalEvidence>;

/** A concept from a scheme (`medtop`, `subj`, a provider's own) by code, name, or both; at least one is present. */
export const Subject = z
  .object({ scheme: z.string().optional(), code: z.string().optional(), name: z.string().optional() })
  .meta({ id: 'Subject' });
export type Subject = z.infer<typeof Subject>;

export const Author = z
  .object({ name: z.string(), uri: z.string().optional(), email: z.string().optional(), role: z.string().optional() })
  .meta({ id: 'Author' });
export type Author = z.infer<typeof Author>;

/** Where and when the story was filed, as printed before its first sentence. */
export const Dateline = z
  .object({ text: z.string(), place: z.string().optional(), date: When.optional() })
  .meta({ id: 'Dateline' });
export type Dateline = z.infer<typeof Dateline>;

/** One file of a medium. `size` in bytes, `width`/`height` in pixels, `duration` in seconds. */
export const Rendition = z
  .object({
    href: z.string(),
    mediaType: z.string().optional(),
    title: z.string().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
    size: z.number().optional(),
    duration: z.number().optional(),
  })
  .meta({ id: 'Rendition' });
export type Rendition = z.infer<typeof Rendition>;

export const Medium = z
  .object({
    guid: z.string().optional(),
    type: z.enum(['picture', 'graphic', 'audio', 'video', 'document', 'other']),
    caption: z.string().optional(),
    alt: z.string().optional(),
    credit: z.string().optional(),
    renditions: z.array(Rendition),
  })
  .meta({ id: 'Medium' });
export type Medium = z.infer<typeof Medium>;

/** A note to receiving editors; `public` only where the provider says that readers may see it. */
export const EdNote = z.object({ text: z.string(), public: z.boolean() }).meta({ id: 'EdNote' });
export type EdNote = z.infer<typeof EdNote>;

/** A typed link. `canonical` is the item's own page; `updates` the guid of the item that this one replaces. */
export const Link = z
  .object({
    rel: z.enum(['canonical', 'updates', 'translationOf', 'relatedTo', 'enclosure', 'comments', 'via', 'author']),
    href: z.string(),
    title: z.string().optional(),
    mediaType: z.string().optional(),
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof Link>;

/** A statement in the copy itself that AI had a part in it, with the sentence that says so. */
export const AiDisclosure = z
  .object({
    /** The sentence as printed. */
    text: z.string(),
    /** Local name in the IPTC digitalsourcetype scheme, such as `trainedAlgorithmicMedia`. */
    digitalSourceType: z.string(),
  })
  .meta({ id: 'AiDisclosure' });
export type AiDisclosure = z.infer<typeof AiDisclosure>;

export const Provenance = z
  .object({
    /** Local name in http://cv.iptc.org/newscodes/digitalsourcetype/ as given by the provider or by a disclosure. */
    digitalSourceType: z.string().optional(),
    aiDisclosure: AiDisclosure.optional(),
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

/** A fault in the document that the reader mended. `code` is stable and kebab-case; `detail` says where or what. */
export const Repair = z.object({ code: z.string(), detail: z.string().optional() }).meta({ id: 'Repair' });
export type Repair = z.infer<typeof Repair>;

/** One piece of news inside a document, as a format's reader gives it: before it has an identity here. */
export const Item = z
  .object({
    /** The provider's identity of the item; absent where the format gave none. */
    guid: z.string().optional(),
    /** The provider's version, as given: mostly a number, sometimes a date. */
    providerVersion: z.string().optional(),
    type: z.enum(['text', 'picture', 'graphic', 'audio', 'video', 'composite', 'other']),
    pubStatus: PubStatus,
    signals: z.array(Signal),
    /** The words that say so, where they do; a signal without any was said by the format's own field. */
    signalEvidence: z.array(SignalEvidence).optional(),
    /** BCP 47, as the source declared it. */
    language: z.string().optional(),
    headline: z.string().optional(),
    /** `derived` when no headline was given and the reader made one from the text. */
    headlineOrigin: z.enum(['given', 'derived']).optional(),
    subheadline: z.string().optional(),
    slugline: z.string().optional(),
    byline: z.string().optional(),
    authors: z.array(Author),
    dateline: Dateline.optional(),
    abstract: z.string().optional(),
    body: z.array(Block),
    media: z.array(Medium),
    section: z.string().optional(),
    subjects: z.array(Subject),
    genres: z.array(Subject),
    places: z.array(Subject),
    keywords: z.array(z.string()),
    urgency: z.int().min(1).max(9).optional(),
    /** The wire's own priority of transmission, as given: 1 to 6 in IPTC 7901, a letter in ANPA 1312. */
    priority: z.string().optional(),
    edNotes: z.array(EdNote),
    signOff: z.string().optional(),
    embargoUntil: When.optional(),
    expiresAt: When.optional(),
    usageTerms: z.string().optional(),
    copyrightNotice: z.string().optional(),
    copyrightHolder: z.string().optional(),
    credit: z.string().optional(),
    /** Who supplied the item, where the item itself says so (ninjs infosource, RSS source, Atom source). */
    infoSource: z.string().optional(),
    firstCreated: When.optional(),
    versionCreated: When.optional(),
    links: z.array(Link),
    provenance: Provenance.optional(),
    repairs: z.array(Repair),
    /** What the format had and the model has no place for: the property's own name to its JSON value. */
    extensions: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Item' });
export type Item = z.infer<typeof Item>;

/** An item with nothing in it yet: the start for every reader. */
export function emptyItem(): Item {
  return {
    type: 'text',
    pubStatus: 'usable',
    signals: [],
    authors: [],
    body: [],
    media: [],
    subjects: [],
    genres: [],
    places: [],
    keywords: [],
    edNotes: [],
    links: [],
    repairs: [],
  };
}
