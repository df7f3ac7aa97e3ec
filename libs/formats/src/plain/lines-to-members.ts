import { ELEMENT_OF_LIST, NUMBERS, TEXT_MEMBER } from '../wireroom/element-names.js';
import { type Labelled, readLabelledLines } from './labelled-line.js';
import { FACT_LABELS, FILE_LABEL, HEAD_LABELS, MEDIUM_LABELS } from './labels.js';
import { textMemberOf } from './members-to-lines.js';
import { readObjectValue } from './object-value.js';

type Members = Record<string, unknown>;

const MEMBER_OF_LABEL = new Map([...HEAD_LABELS, ...FACT_LABELS].map(([member, label]) => [label, member]));
const OF_MEDIUM = new Map(MEDIUM_LABELS.map(([member, label]) => [label, member]));

/** The members of the extension in labelled lines. Of a member that stands twice the first one counts; unknown labels say nothing. */
export function linesToMembers(lines: readonly string[]): Members {
  const members: Members = {};
  for (const labelled of readLabelledLines(lines)) {
    const name = MEMBER_OF_LABEL.get(labelled.label);
    if (name === undefined) addToMedium(members, labelled);
    else addMember(members, name, labelled.value);
  }
  return members;
}

function addMember(members: Members, name: string, written: string): void {
  const value = name === 'media' ? { ...readObjectValue(written, 'type', NUMBERS), renditions: [] } : memberValue(name, written);
  if (ELEMENT_OF_LIST[name] === undefined) members[name] ??= value;
  else {
    members[name] ??= [];
    (members[name] as unknown[]).push(value);
  }
}

function memberValue(name: string, written: string): unknown {
  if (TEXT_MEMBER[ELEMENT_OF_LIST[name] ?? name] !== undefined) return readObjectValue(written, textMemberOf(name), NUMBERS);
  return NUMBERS.has(name) ? Number(written) : written;
}

function addToMedium(members: Members, { label, value }: Labelled): void {
  const medium = (members['media'] as Members[] | undefined)?.at(-1);
  if (medium === undefined) return;
  const member = OF_MEDIUM.get(label);
  if (member !== undefined) medium[member] = value;
  else if (label === FILE_LABEL) (medium['renditions'] as unknown[]).push(readObjectValue(value, 'title', NUMBERS));
}
