import { FIELD_NAMES, type Field, FREE_TEXT, fieldNamed, type TextField } from './fields.js';
import type { RawQuery, RawText, RawValue } from './grammar.js';
import { MAX_PHRASE_WORDS, MIN_LITERAL_START } from './limits.js';
import type { Condition, Query, Span, Wildcard, WordPattern } from './query.js';
import { refuse } from './query-fault.js';
import { readDates } from './read-dates.js';
import { foldValue } from './search-card.js';
import { wordsOf } from './words-of.js';

/** Gives a condition as written its meaning, by its field. @throws QueryRefusal */
export function readCondition({ field, value, at }: Extract<RawQuery, { type: 'raw' }>): Query {
  if (field === undefined) return wordsIn(FREE_TEXT, value as RawText, at);
  const known = fieldNamed(field.name);
  if (known === undefined) refuse('unknown-field', `there is no field ${field.name}`, field.at, FIELD_NAMES);
  return conditionOf(known, value, at);
}

function conditionOf(field: Field, value: RawValue, at: Span): Query {
  if (value.type === 'group') return { type: 'or', of: value.of.map((each) => conditionOf(field, each, each.at)), at };
  if (isStar(value)) return { type: 'exists', field: field.name, at };
  switch (field.kind) {
    case 'text':
      return wordsIn(field.in, textOf(value, 'words'), at);
    case 'keyword':
      return { type: 'keyword', field: field.name, value: valuePattern(textOf(value, 'a value')), at };
    case 'number':
      return { type: 'number', field: field.name, ...numbers(value), at };
    case 'date':
      return { type: 'date', field: field.name, ...readDates(value), at };
  }
}

/** `field:*`: the article has any at all. */
function isStar(value: RawValue): boolean {
  const [only] = value.type === 'word' ? value.parts : [];
  return value.type === 'word' && value.parts.length === 1 && typeof only === 'object' && only.wildcard === '*';
}

function textOf(value: RawValue, expected: string): RawText {
  if (value.type === 'word' || value.type === 'phrase') return value;
  return refuse('value-invalid', `a range needs a number or a date, this field has ${expected}`, value.at, [expected]);
}

/** A word with wildcards is one word; any other text is as many as it has, in that order. */
function wordsIn(fields: readonly TextField[], { parts }: RawText, at: Span): Condition {
  const wild = parts.some((part) => typeof part !== 'string');
  const words = wild ? [guarded(folded(parts), at)] : wordsOf(parts.join('')).map((word) => ({ parts: [word] }));
  if (words.length === 0) refuse('value-invalid', 'there is no word in it to look for', at, ['a word']);
  if (words.length > MAX_PHRASE_WORDS) refuse('limit-exceeded', `a phrase has at most ${MAX_PHRASE_WORDS} words`, at);
  return { type: 'words', fields, words, at };
}

function valuePattern({ parts, at }: RawText): WordPattern {
  return parts.some((part) => typeof part !== 'string') ? guarded(folded(parts), at) : { parts: [foldValue(parts.join(''))] };
}

/** Parts that are compared with folded words or values. Space at an edge between literal and wildcard counts. */
function folded(parts: RawText['parts']): (string | Wildcard)[] {
  return parts.map((part) => (typeof part === 'string' ? foldKeepingSpace(part) : part));
}

function foldKeepingSpace(part: string): string {
  const value = foldValue(part);
  return `${/^\s/.test(part) ? ' ' : ''}${value}${/\s$/.test(part) && value !== '' ? ' ' : ''}`;
}

function guarded(parts: readonly (string | Wildcard)[], at: Span): WordPattern {
  const [first] = parts;
  if (typeof first !== 'string' || first.trim().length < MIN_LITERAL_START)
    refuse('limit-exceeded', `at least ${MIN_LITERAL_START} letters must stand before a wildcard`, at);
  return { parts };
}

function numbers(value: RawValue): Pick<Extract<Condition, { type: 'number' }>, 'from' | 'to'> {
  switch (value.type) {
    case 'comparison': {
      const bound = { value: numberOf(value.of), inclusive: value.operator.endsWith('=') };
      return value.operator.startsWith('>') ? { from: bound } : { to: bound };
    }
    case 'range':
      return {
        ...(value.from && { from: { value: numberOf(value.from), inclusive: value.fromInclusive } }),
        ...(value.to && { to: { value: numberOf(value.to), inclusive: value.toInclusive } }),
      };
    case 'group':
      return refuse('value-invalid', 'a group cannot stand here', value.at);
    default: {
      const bound = { value: numberOf(value), inclusive: true };
      return { from: bound, to: bound };
    }
  }
}

function numberOf({ parts, at }: RawText): number {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.wildcard)).join('');
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(text))
    refuse('value-invalid', `expected a number, found ${JSON.stringify(text)}`, at, ['a number']);
  return Number(text);
}
