import { agencyNamed } from './agencies.js';
import { captionOf } from './caption-of.js';
import type { Copy } from './copy.js';

const INITIALS = String.raw`[\p{L}]{2,4}`;
/** `(sh)`, `(dpa/sh)`, `(AFP, sh)`, `(sh with material from dpa)` after the last sentence. */
const IN_BRACKETS = /(?<=[.!?…"”“’»)])\s*[([](?<marks>[\p{L}-][\p{L}\s/,+-]{0,58}\p{L})[)\]]\s*\.?$/u;
/** Words between initials and agencies. */
const BETWEEN: ReadonlySet<string> = new Set('with mit and und material from von der des the agencies agenturen'.split(' '));
/** `sh`, `sh/ab`, `-- jd`, `dpa xy ab` on a line of its own. */
const ON_ITS_OWN = new RegExp(String.raw`^[\s([/–—-]*(?<marks>${INITIALS}(?:[/,+\s]\s?${INITIALS}){0,4})[\s)\]/]*$`, 'u');
/** `Reporting by Jane Doe; editing by John Roe` */
const CREW =
  /^[\s([]*(?:(?:additional |further )?reporting|writing|editing|edited|compiled|redaktion|mitarbeit|bearbeitung)(?: by|:)\s.{3,200}[)\]]?$/iu;

/** Takes the initials of those who handled the copy off its end; an agency among them is its source. */
export function takeSignOff(copy: Copy): void {
  const crew = copy.paragraphs.length > 1 ? copy.paragraphs.findLastIndex((paragraph) => CREW.test(paragraph)) : -1;
  if (crew >= Math.max(1, copy.paragraphs.length - 2))
    copy.item.signOff = copy.paragraphs.splice(crew, 1)[0]!.replace(/^[([]|[)\]]$/g, '');
  // A credit for the page's first picture may stand below the last line.
  const last = copy.paragraphs.findLastIndex((paragraph) => captionOf(paragraph) === undefined);
  const paragraph = copy.paragraphs[last];
  if (paragraph === undefined) return;
  const own = last > 0 ? marksOf(ON_ITS_OWN, paragraph) : undefined;
  const bracketed = own === undefined ? marksOf(IN_BRACKETS, paragraph) : undefined;
  if (own !== undefined) copy.paragraphs.splice(last, 1);
  else if (bracketed !== undefined) copy.paragraphs[last] = paragraph.replace(IN_BRACKETS, '');
  const marks = own ?? bracketed;
  if (marks === undefined) return;
  copy.item.signOff = copy.item.signOff === undefined ? marks : `${marks}; ${copy.item.signOff}`;
  const agency = marks
    .split(/[/,+\s]+/)
    .map(agencyNamed)
    .find((name) => name !== undefined);
  if (agency !== undefined) copy.item.infoSource ??= agency;
}

/** Initials are written small, or in capitals of at most three letters; longer words must be agencies. */
function marksOf(form: RegExp, paragraph: string): string | undefined {
  const marks = form.exec(paragraph)?.groups?.['marks'];
  if (marks === undefined) return undefined;
  const parts = marks.split(/[/,+\s]+/).filter((part) => part !== '' && !BETWEEN.has(part.toLowerCase()));
  const isMark = (part: string) => agencyNamed(part) !== undefined || /^\p{Ll}{2,4}$/u.test(part) || /^\p{Lu}{2,3}$/u.test(part);
  return parts.length > 0 && parts.every(isMark) ? marks : undefined;
}
