import type { Author, Item } from '@wireroom/contracts';
import { addressParser } from 'postal-mime';
import { readWhen } from '../dates/read-when.js';
import { distinctAuthors } from '../feed/read-author.js';
import { readLanguage } from '../feed/read-language.js';
import type { RepairLog } from '../repair-log.js';
import { inUtf8Words } from './encoded-words.js';
import { type Field, fieldNamed } from './field.js';
import { headerText } from './parse.js';

/** `Re:`, `Fwd:` and what programs in other languages write, also counted: `Re[2]:`, `AW (3):`. */
const PREFIX = /^\s*(?:re|aw|fw|fwd|wg|tr|rv|sv|vs|vb|enc|odp|pd|antw|doorst)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*/iu;
const FORWARD_PREFIX = /^\s*(?:fw|fwd|wg|tr|rv|vb|enc|pd|doorst)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]/iu;
const MAX_PREFIXES = 20;

export interface Subject {
  readonly headline?: string;
  /** Whether the mail passes another one on. */
  readonly isForward: boolean;
}

/** The subject without what mail programs and lists put before it. */
export function readSubject(fields: readonly Field[]): Subject {
  let subject = headerText(fieldNamed(fields, 'subject') ?? '');
  let isForward = false;
  for (let count = 0; count < MAX_PREFIXES; count++) {
    const rest = subject
      .replace(PREFIX, '')
      .replace(fieldNamed(fields, 'list-id') === undefined ? /^$/ : /^\s*\[[^\]]{1,60}\]\s*/, '');
    if (rest === subject) break;
    isForward ||= FORWARD_PREFIX.test(subject);
    subject = rest;
  }
  return subject === '' ? { isForward } : { headline: subject, isForward };
}

/** Identity, times and people, as the header says them. */
export function setHead(item: Item, fields: readonly Field[], repairs: RepairLog): void {
  const guid = messageIds(fieldNamed(fields, 'message-id'))[0];
  const date = readWhen(fieldNamed(fields, 'date')?.replace(/\s*\([^()]{0,60}\)\s*$/, ''), 'Date', repairs);
  const expires = readWhen(fieldNamed(fields, 'expires') ?? fieldNamed(fields, 'expiry-date'), 'Expires', repairs);
  if (guid !== undefined) item.guid = guid;
  if (date !== undefined) {
    item.firstCreated ??= date;
    item.versionCreated = date;
  }
  if (expires !== undefined) item.expiresAt ??= expires;
  setPeople(item, fields);
  setLinks(item, fields);
  setAbout(item, fields, repairs);
}

const WRITTEN_FROM = /^\s*\*?(?:from|von|de|da|van)\s*:\*?\s*(.+)$/iu;
const WRITTEN_DATE = /^\s*\*?(?:date|datum|fecha|sent|gesendet|envoyé|enviado)\s*:\*?\s*(.+)$/iu;

/** A mail that is passed on is by whoever wrote it, and from when it was written, as its header says that was copied into the text. */
export function setWrittenHead(item: Item, header: readonly string[], repairs: RepairLog): void {
  const written = (form: RegExp) => header.map((line) => form.exec(line)?.[1]).find((value) => value !== undefined);
  const writers = people(written(WRITTEN_FROM));
  if (item.authors.length === 0) item.authors = writers;
  if (writers[0] !== undefined) item.infoSource ??= writers[0].name;
  const date = readWhen(written(WRITTEN_DATE), 'date', repairs);
  if (date !== undefined) item.firstCreated = date;
}

/** The sender is the author where the copy names none, and the source where it names none. */
function setPeople(item: Item, fields: readonly Field[]): void {
  const senders = people(fieldNamed(fields, 'from') ?? fieldNamed(fields, 'sender'));
  if (item.authors.length === 0) item.authors = senders;
  const organization = fieldNamed(fields, 'organization') ?? fieldNamed(fields, 'organisation');
  const source = organization === undefined ? senders[0]?.name : headerText(organization);
  if (source !== undefined && source !== '') item.infoSource ??= source;
}

function people(written: string | undefined): Author[] {
  if (written === undefined) return [];
  const mailboxes = addressParser(inUtf8Words(written), { flatten: true }).slice(0, 20);
  return distinctAuthors(
    mailboxes.map(({ name, address }) => {
      const email = address?.trim() || undefined;
      const called = name.replace(/\s+/g, ' ').trim() || email;
      if (called === undefined) return undefined;
      return email === undefined ? { name: called } : { name: called, email };
    }),
  );
}

/** A mail that another one answers is related to it; only one that says so replaces it (RFC 4021 §2.1.46, Supersedes). */
function setLinks(item: Item, fields: readonly Field[]): void {
  const answered = messageIds(fieldNamed(fields, 'in-reply-to'))[0];
  const replaced = messageIds(fieldNamed(fields, 'supersedes') ?? fieldNamed(fields, 'obsoletes'))[0];
  if (answered !== undefined)
    item.links.push({ rel: 'relatedTo', href: `mid:${encodeURIComponent(answered).replace(/%40/g, '@')}` });
  if (replaced !== undefined) item.links.push({ rel: 'updates', href: replaced });
}

function messageIds(written: string | undefined): string[] {
  const ids = [...(written ?? '').slice(0, 20_000).matchAll(/<([^<>\s]{1,400})>/g)].map(([, id]) => id!);
  const bare = written?.trim() ?? '';
  return ids.length > 0 || bare === '' || /[\s<>]/.test(bare) || bare.length > 400 ? ids : [bare];
}

/** Importance is what the sender thinks of the mail, not the urgency of the news; only fields that say urgency are taken for it. */
function setAbout(item: Item, fields: readonly Field[], repairs: RepairLog): void {
  const text = (name: string) => {
    const value = fieldNamed(fields, name);
    return value === undefined ? undefined : headerText(value) || undefined;
  };
  const language = readLanguage(text('content-language')?.split(',', 1)[0], repairs);
  const priority = text('importance') ?? text('x-priority') ?? text('priority') ?? text('x-msmail-priority');
  const urgency = /^[1-9]$/.exec(text('x-urgency') ?? text('x-iptc-urgency') ?? '')?.[0];
  if (language !== undefined) item.language ??= language;
  if (priority !== undefined) item.priority = priority;
  if (urgency !== undefined) item.urgency = Number(urgency);
  const keywords =
    text('keywords')
      ?.split(/[,;]/)
      .map((word) => word.trim()) ?? [];
  item.keywords.push(...keywords.filter((word) => word !== '' && !item.keywords.includes(word)).slice(0, 50));
  const comments = text('comments');
  if (comments !== undefined) item.edNotes.push({ text: comments, public: false });
}
