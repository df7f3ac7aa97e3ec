import type { Block, EdNote, Medium } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import { childElements, type XmlElement } from '../xml/xml-element.js';
import type { Tagline } from './asides.js';
import { type BodyHead, bodyHead } from './body-head.js';
import { NitfBlocks } from './nitf-blocks.js';
import type { ReadMedia } from './nitf-media.js';
import { localName } from './nitf-roles.js';
import { partNamed } from './part-named.js';

export interface NitfBodyOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  readonly baseUrl?: string;
  readonly repairs: RepairLog;
}

/** What a body in NITF says: the text, and what stands around it. */
export interface NitfBody extends BodyHead {
  readonly blocks: Block[];
  /** Files that the text shows or brings along. */
  readonly media: Medium[];
  readonly edNotes?: EdNote[];
  /** A note of the class `cpyrt`. */
  readonly copyrightNotice?: string;
  /** Who handled the copy: a tagline that is no more than initials. */
  readonly signOff?: string;
  /** A longer tagline: who else has a part in the text. */
  readonly credit?: string;
}

/** Characters of a tagline that still is a sign-off. */
const SIGN_OFF_LENGTH = 24;

/**
 * Reads a body in NITF of any version.
 * @param element `nitf`, `body`, `body.content`, `block` or anything else that holds blocks; names with the prefix `nitf:` or none
 */
export function nitfBody(element: XmlElement, options: NitfBodyOptions): NitfBody {
  const walker = new NitfBlocks(options);
  const head = headOf(element);
  const headNotes = head === undefined ? [] : notesIn(head, walker);
  const { extensions, ...about } = head === undefined ? {} : bodyHead(head, options);
  const blocks = walker.of({ children: [element] });
  const edNotes = [...headNotes, ...walker.asides.notes];
  const kept = { ...extensions, ...metadataOf(walker.media) };
  return {
    ...about,
    blocks,
    media: mediaOf(walker.media),
    ...(edNotes.length === 0 ? {} : { edNotes }),
    ...(walker.asides.copyrights.length === 0 ? {} : { copyrightNotice: walker.asides.copyrights.join('\n') }),
    ...signed(walker.asides.taglines),
    ...(Object.keys(kept).length === 0 ? {} : { extensions: kept }),
  };
}

function headOf(element: XmlElement): XmlElement | undefined {
  const body = localName(element.name) === 'nitf' ? partNamed(element, 'body') : element;
  return body === undefined ? undefined : partNamed(body, 'body.head');
}

function notesIn(head: XmlElement, walker: NitfBlocks): EdNote[] {
  const notes = childElements(head).filter((child) => localName(child.name) === 'note');
  walker.of({ children: notes });
  return walker.asides.notes.splice(0);
}

/** In the order of the text, each file once, unless the media say their places themselves. */
function mediaOf(read: readonly ReadMedia[]): Medium[] {
  const kept = read.filter((entry) => entry.medium !== undefined);
  if (kept.some(({ number }) => number !== undefined)) {
    kept.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    return kept.map((entry) => entry.medium!);
  }
  const known = new Set<string>();
  return kept.flatMap(({ medium }) => {
    const isRepeat = medium!.renditions.length > 0 && medium!.renditions.every(({ href }) => known.has(href));
    for (const { href } of medium!.renditions) known.add(href);
    return isRepeat ? [] : [medium!];
  });
}

/** Pairs that no medium can hold, each with the place of its medium in the text. */
function metadataOf(read: readonly ReadMedia[]): Record<string, unknown> {
  const pairs = read.flatMap(({ metadata }, at) => metadata.map(([name, value]) => ({ media: at, name, value })));
  return pairs.length === 0 ? {} : { 'media-metadata': pairs };
}

/** No more than initials are a sign-off; a longer line credits somebody. */
function signed(taglines: readonly Tagline[]): Pick<NitfBody, 'signOff' | 'credit'> {
  const isSignOff = ({ text, isSignOff }: Tagline) => isSignOff || text.length <= SIGN_OFF_LENGTH;
  const joined = (lines: readonly Tagline[]) => lines.map(plainLine).join('; ');
  const signOff = joined(taglines.filter(isSignOff));
  const credit = joined(taglines.filter((line) => !isSignOff(line)));
  return { ...(signOff === '' ? {} : { signOff }), ...(credit === '' ? {} : { credit }) };
}

/** Agencies put initials in brackets. */
function plainLine({ text, isSignOff }: Tagline): string {
  return !isSignOff && text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
}
