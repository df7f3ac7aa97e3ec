import { ELEMENT_OF_LIST, TEXT_MEMBER } from '../wireroom/element-names.js';
import { labelledLine } from './labelled-line.js';
import { FILE_LABEL, MEDIUM_LABELS } from './labels.js';
import { objectValue, type PlainObject } from './object-value.js';

/** Members of the extension (wireroom/) as labelled lines: a list as one line for each entry. */
export function membersToLines(
  members: Readonly<Record<string, unknown>>,
  labels: readonly (readonly [string, string])[],
): string[] {
  return labels.flatMap(([name, label]) => {
    const value = members[name];
    if (value === undefined) return [];
    const entries = Array.isArray(value) ? value : [value];
    return entries.flatMap((entry) => (name === 'media' ? mediumLines(label, entry) : entryLines(name, label, entry)));
  });
}

function entryLines(name: string, label: string, entry: unknown): string[] {
  if (typeof entry !== 'object') return labelledLine(label, entry as string | number);
  return labelledLine(label, objectValue(entry as PlainObject, textMemberOf(name)));
}

/** The member that is the value's text where an entry is an object. */
export function textMemberOf(list: string): string {
  return TEXT_MEMBER[ELEMENT_OF_LIST[list] ?? list] ?? 'text';
}

function mediumLines(label: string, medium: Readonly<Record<string, unknown>>): string[] {
  const { type, guid, renditions } = medium as { type: string; guid?: string; renditions: readonly PlainObject[] };
  return [
    ...labelledLine(label, objectValue({ type, guid }, 'type')),
    ...MEDIUM_LABELS.flatMap(([name, words]) => labelledLine(words, medium[name] as string | undefined)),
    ...renditions.flatMap((file) => labelledLine(FILE_LABEL, objectValue(file, 'title'))),
  ];
}
