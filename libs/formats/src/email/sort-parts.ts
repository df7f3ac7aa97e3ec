import { isAttached } from './parse.js';
import type { RawPart } from './split-parts.js';

/** A piece of the mail's own text, and the same in plain text where the mail offers both. */
export interface TextPiece {
  readonly part: RawPart;
  readonly instead?: RawPart;
}

export interface SortedParts {
  /** The mail's own text, in order. */
  readonly text: readonly TextPiece[];
  /** All else that it brings, in order. */
  readonly attachments: readonly RawPart[];
}

/** Text that only programs look at. */
const IGNORED =
  /^(?:application\/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|ms-tnef)|text\/(?:x-amp-html|calendar|rfc822-headers)|message\/(?:delivery-status|disposition-notification|feedback-report))$/;
const SHOWN = /^text\/(?:plain|html|enriched)$/;

/** Tells the text of a mail from what is attached to it. Recursion is bounded by MAX_MAIL_LEVELS. */
export function sortParts(mail: RawPart): SortedParts {
  const sorted = { text: [] as TextPiece[], attachments: [] as RawPart[] };
  sort(mail, sorted);
  return sorted;
}

function sort(part: RawPart, sorted: { text: TextPiece[]; attachments: RawPart[] }): void {
  const { value } = part.type;
  if (IGNORED.test(value)) return;
  if (part.children.length === 0 && !value.startsWith('multipart/')) sortLeaf(part, sorted);
  else if (value === 'multipart/alternative') sortAlternative(part, sorted);
  // The second part of what is signed is the signature; what a report is about is its evidence, not news.
  else if (value === 'multipart/signed' || value === 'multipart/report')
    for (const child of part.children.slice(0, 1)) sort(child, sorted);
  else for (const child of part.children) sort(child, sorted);
}

/** A text with a file name is a document, unless nothing came before it: some programs name even the mail's own text. */
function sortLeaf(part: RawPart, sorted: { text: TextPiece[]; attachments: RawPart[] }): void {
  const isOwn = SHOWN.test(part.type.value) && !isAttached(part) && (sorted.text.length === 0 || !isNamed(part));
  if (isOwn) sorted.text.push({ part });
  else sorted.attachments.push(part);
}

/** The last alternative that we can show is the richest (RFC 2046 §5.1.4): HTML, alone or with its pictures and files. */
function sortAlternative(part: RawPart, sorted: { text: TextPiece[]; attachments: RawPart[] }): void {
  const plain = part.children.find((child) => child.type.value === 'text/plain');
  const best = part.children.findLast((child) => child !== plain && holdsText(child)) ?? plain;
  if (best === undefined) {
    for (const child of part.children) sort(child, sorted);
    return;
  }
  const before = sorted.text.length;
  sort(best, sorted);
  const first = sorted.text[before];
  if (plain !== undefined && first !== undefined && first.part !== plain)
    sorted.text[before] = { part: first.part, instead: plain };
}

function holdsText(part: RawPart): boolean {
  return SHOWN.test(part.type.value) || part.children.some(holdsText);
}

function isNamed(part: RawPart): boolean {
  const written = part.fields.find(({ name }) => name === 'content-disposition')?.value ?? '';
  return /\bfilename\*?/i.test(written) || [...part.type.parameters.keys()].some((name) => /^name(?:\*|$)/.test(name));
}
