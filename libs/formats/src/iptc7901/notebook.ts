import { agencyNamed } from '../text/agencies.js';

/** `# Notizblock`, `# dpa NOTEBOOK`: what follows is for editors: contacts, links, corrections (dpa's layout). */
const NOTEBOOK = /^#{1,3}\s*(?:\S+[\s-])?(?:notizblock|notebook|notizbuch|bloc-notes|notiz(?:en)?)\s*:?\s*$/iu;
/** `dpa wsz jln npr`: an agency and the initials of those who handled the copy. */
const SIGN_OFF = /^(?<agency>[a-z]{2,5})(?:-[a-z]{2,5})?(?:[ /][a-z]{2,4}){1,8}$/i;
/** Lines from the end among which the sign-off stands. */
const TAIL = 6;

export interface SplitCopy {
  readonly copy: readonly string[];
  readonly notes?: string;
  readonly signOff?: string;
}

/** Tells the notes for editors below the copy, and the sign-off below both, from the copy. */
export function splitNotebook(lines: readonly string[]): SplitCopy {
  const signedAt = signOffLine(lines);
  const signOff = signedAt === undefined ? {} : { signOff: lines[signedAt]!.trim() };
  const rest = signedAt === undefined ? lines : [...lines.slice(0, signedAt), ...lines.slice(signedAt + 1)];
  const at = rest.findIndex((line) => NOTEBOOK.test(line.trim()));
  if (at < 0) return { copy: rest, ...signOff };
  const notes = rest
    .slice(at + 1)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { copy: rest.slice(0, at), ...signOff, ...(notes === '' ? {} : { notes }) };
}

function signOffLine(lines: readonly string[]): number | undefined {
  let seen = 0;
  for (let at = lines.length - 1; at > 0 && seen < TAIL; at--) {
    const line = lines[at]!.trim();
    if (line === '') continue;
    const agency = SIGN_OFF.exec(line)?.groups?.['agency'];
    if (agency !== undefined && (agencyNamed(agency) !== undefined || isInDateline(lines, agency))) return at;
    seen++;
  }
  return undefined;
}

/** Lines from the start in which the dateline names its agency. */
const HEAD = 20;

function isInDateline(lines: readonly string[], agency: string): boolean {
  return lines.slice(0, HEAD).some((line) => line.includes(`(${agency})`));
}
