import { readWhen } from '../dates/read-when.js';
import { type Copy, HEAD, takeWhere } from './copy.js';
import { findDate } from './find-date.js';

const LABELLED =
  /^(?<label>headline|title|titel|überschrift|schlagzeile|subhead(?:line)?|unterzeile|dachzeile|kicker|slug(?:line)?|stichwort|keywords?|tags|schlagworte|section|category|ressort|rubrik|source|quelle|date|datum|language|sprache|summary|teaser|vorspann|lead)\s*:\s+(?<value>\S.*)$/iu;

/** Takes lines of the head that name what they hold, such as `Headline: ...`. */
export function takeLabels(copy: Copy): void {
  takeWhere(copy, 0, HEAD * 2, (paragraph) => {
    const groups = LABELLED.exec(paragraph)?.groups;
    return groups !== undefined && keep(copy, groups['label']!.toLowerCase(), groups['value']!);
  });
}

function keep(copy: Copy, label: string, value: string): boolean {
  const { item } = copy;
  if (/^(?:headline|title|titel|überschrift|schlagzeile)$/.test(label)) {
    item.headline ??= value;
    item.headlineOrigin = 'given';
  } else if (/^(?:subhead|unterzeile)/.test(label)) item.subheadline ??= value;
  else if (/^(?:slug|stichwort)/.test(label)) item.slugline ??= value;
  else if (/^(?:keyword|tags|schlagworte)/.test(label)) item.keywords.push(...splitList(value));
  else if (/^(?:section|category|ressort|rubrik)$/.test(label)) item.section ??= value;
  else if (/^(?:source|quelle)$/.test(label)) item.infoSource ??= value;
  else if (/^(?:summary|teaser|vorspann|lead)$/.test(label)) item.abstract ??= value;
  else if (/^(?:date|datum)$/.test(label)) return keepDate(copy, value);
  else if (/^(?:language|sprache)$/.test(label)) {
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value)) return false;
    item.language ??= value;
  } else item.extensions = { ...item.extensions, [label]: value };
  return true;
}

function keepDate(copy: Copy, value: string): boolean {
  const found = findDate(value);
  if (found === undefined || found.end - found.start < value.length - 2) return false;
  const when = readWhen(found.written, 'date', copy.repairs);
  if (when !== undefined) copy.item.versionCreated = when;
  return when !== undefined;
}

function splitList(value: string): string[] {
  return value
    .split(/[,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
