import { ACTIVE_ELEMENTS, DROPPED_ELEMENTS, EMBEDDED_ELEMENTS } from '../markup/element-roles.js';
import type { InlineRole } from './inline-marks.js';

/** Elements that are blocks, or hold some. */
export type BlockRole = 'paragraph' | 'division' | 'heading' | 'list' | 'table' | 'quote' | 'media' | 'image' | 'preformatted';

/** What an element does to the text that it stands in. Those without a role are transparent: their text counts as if they weren't there. */
export type NitfRole = BlockRole | InlineRole | 'break' | 'quotation' | 'reading' | 'note' | 'tagline' | 'dropped' | 'active';

/** Names of NITF 3.6, and those of HTML that agencies put among them. */
const NAMES: { readonly [Role in NitfRole]: string } = {
  paragraph: 'p byline dateline abstract copyrite datasource bibliography postaddr dt dd li address figcaption',
  heading: 'hl1 hl2 h1 h2 h3 h4 h5 h6 hedline',
  list: 'ul ol dl',
  quote: 'bq blockquote',
  table: 'table',
  media: 'media',
  image: 'img',
  preformatted: 'pre',
  break: 'br',
  division: 'body body.content block fn nitf-table custom-table div section article main figure hr',
  emphasis: 'em i cite',
  strong: 'strong b',
  sub: 'sub',
  sup: 'sup',
  link: 'a',
  quotation: 'q',
  reading: 'rt',
  note: 'note',
  tagline: 'tagline',
  // Data about a part of the text, what stands in for a player, and brackets around a reading that get written anyhow.
  dropped: 'nitf-table-metadata table-reference tobject key-list media-object media-metadata noscript rp head body.head',
  active: '',
};

const PREFIXES = ['', 'nitf:', 'xhtml:'] as const;
const ROLES = new Map<string, NitfRole>();

function add(role: NitfRole, names: Iterable<string>): void {
  for (const name of names) for (const prefix of PREFIXES) if (!ROLES.has(prefix + name)) ROLES.set(prefix + name, role);
}

for (const [role, names] of Object.entries(NAMES)) add(role as NitfRole, names.split(' '));
add('active', ACTIVE_ELEMENTS);
add('dropped', DROPPED_ELEMENTS);
add('dropped', EMBEDDED_ELEMENTS);

/** @param name with the prefix `nitf:`, `xhtml:` or none */
export function nitfRole(name: string): NitfRole | undefined {
  return ROLES.get(name);
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
