import type { When } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { type Copy, HEAD, takeWhere } from './copy.js';
import { findDate } from './find-date.js';

const CREATED =
  /^(?:first published|published|posted|created|veröffentlicht|erschienen|erstellt|erstveröffentlichung|publié|publicado)(?: (?:on|at|am|le|el))?\s*:?/iu;
const CHANGED =
  /^(?:last )?(?:updated|modified|changed|aktualisiert|zuletzt aktualisiert|geändert|stand|mis à jour|actualizado)(?: (?:on|at|am|le|el))?\s*:?/iu;
const LABEL = /^(?:date|datum|data|fecha|dated|vom|as of)\s*:?/iu;
/** Names of a site's front page, also as machines translate them, and names of the shelf rather than of what is on it. */
const FRONT_PAGE =
  /^(?:home ?page|home|start ?page|startseite|front ?page|titelseite|start|news|nachrichten|aktuell|accueil|inicio|portada|übersicht|overview|you are here|sie sind hier)\b\s*:?/iu;
/** The same, as the beginning of a line that is nothing else: words that begin no headline. */
const NAMES_FRONT_PAGE = /^(?:home ?page|start ?page|startseite|front ?page|titelseite|portada|page d['’]accueil)\s/iu;
const SEPARATOR = /\s*[|›»>•·–—]+\s*|\s+[-/]\s+/u;

/** Takes lines of the head that hold a date, a breadcrumb or both: dates of the item, and its section. */
export function takeDateLines(copy: Copy): void {
  takeWhere(
    copy,
    0,
    HEAD,
    (paragraph) => paragraph.length <= 120 && (takeDateLine(copy, paragraph) || takeBreadcrumb(copy, paragraph)),
  );
}

/** `Home > World > Asia`: several crumbs, or the front page's name before one. */
function takeBreadcrumb(copy: Copy, line: string): boolean {
  const isTrail = /\s[|›»>•·]\s/u.test(line) || (NAMES_FRONT_PAGE.test(line) && line.split(/\s+/).length <= 5);
  if (!isBreadcrumb(line) || !isTrail) return false;
  const section = sectionOf(line);
  if (section !== undefined) copy.item.section ??= section;
  copy.isPage = true;
  return true;
}

function takeDateLine(copy: Copy, line: string): boolean {
  const found = findDate(line);
  if (found === undefined) return false;
  const before = line.slice(0, found.start).trim();
  const after = line.slice(found.end).trim();
  const next = findDate(after);
  const label = labelOf(before);
  if (label === undefined) return false;
  if (next !== undefined) return takeTwoDates(copy, found.written, after, label);
  if (after !== '' && !isBreadcrumb(after)) return false;
  const when = readWhen(found.written, 'date line', copy.repairs);
  if (when === undefined) return false;
  setDate(copy, label, when);
  const section = sectionOf(after);
  if (section !== undefined) copy.item.section ??= section;
  copy.isPage = true;
  return true;
}

/** `Published 3 March 2025, updated 4 March 2025` */
function takeTwoDates(copy: Copy, written: string, after: string, label: 'created' | 'changed'): boolean {
  const second = findDate(after)!;
  const secondLabel = labelOf(after.slice(0, second.start).replace(/^[\s,;|–-]+/u, ''));
  if (secondLabel === undefined || after.slice(second.end).trim() !== '') return false;
  const [first, then] = [readWhen(written, 'date line', copy.repairs), readWhen(second.written, 'date line', copy.repairs)];
  if (first !== undefined) setDate(copy, label, first);
  if (then !== undefined) setDate(copy, secondLabel, then);
  copy.isPage = true;
  return true;
}

/** What a date is for by the words before it; undefined where they are no label, so the line is copy. */
function labelOf(words: string): 'created' | 'changed' | undefined {
  const label = words.replace(/[\s,;|:–-]+$/u, '');
  if (label === '' || isOnly(LABEL, label) || isOnly(CHANGED, label)) return 'changed';
  return isOnly(CREATED, label) ? 'created' : undefined;
}

function isOnly(form: RegExp, text: string): boolean {
  return form.exec(`${text}:`)?.[0].replace(/:$/, '').trim() === text;
}

function setDate({ item }: Copy, label: 'created' | 'changed', when: When): void {
  if (label === 'created') {
    item.firstCreated = when;
    item.versionCreated ??= when;
  } else item.versionCreated = when;
}

function isBreadcrumb(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/).length <= 8 && !/[.!?;]$/u.test(text);
}

/** The last crumb; the front page's own name is none. */
function sectionOf(breadcrumb: string): string | undefined {
  const crumbs = breadcrumb
    .replace(/^[\s|,;:–-]+/u, '')
    .split(SEPARATOR)
    .map((crumb) => crumb.replace(FRONT_PAGE, '').trim())
    .filter((crumb) => crumb !== '');
  return crumbs[crumbs.length - 1];
}
