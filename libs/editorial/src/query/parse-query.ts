import peggy from 'peggy';
import { GRAMMAR, type RawQuery } from './grammar.js';
import { MAX_CONDITIONS, MAX_NESTING, MAX_QUERY_LENGTH, MAX_WILDCARDS } from './limits.js';
import type { Query } from './query.js';
import { type QueryFault, QueryRefusal, refuse } from './query-fault.js';
import { readCondition } from './read-condition.js';

const parser = peggy.generate(GRAMMAR, { cache: false });

/** Reads a query; what is wrong with it comes back as a value that says where. An empty text is no query: `*` is every article. */
export function parseQuery(text: string): { readonly query: Query } | { readonly fault: QueryFault } {
  try {
    if (text.length > MAX_QUERY_LENGTH)
      refuse('limit-exceeded', `a query has at most ${MAX_QUERY_LENGTH} characters`, {
        start: MAX_QUERY_LENGTH,
        end: text.length,
      });
    const spent = { conditions: 0, wildcards: 0 };
    return { query: build(parsed(text), spent, 0) };
  } catch (error) {
    if (error instanceof QueryRefusal) return { fault: error.fault };
    throw error;
  }
}

function parsed(text: string): RawQuery {
  guardNesting(text);
  try {
    return parser.parse(text) as RawQuery;
  } catch (error) {
    if (!(error instanceof parser.SyntaxError)) throw error;
    const { start, end } = error.location;
    const expected = summed(new Set((error.expected ?? []).map(described)));
    const found = error.found === null || error.found === undefined ? 'the end' : JSON.stringify(error.found);
    refuse('syntax', `expected ${list(expected)}, found ${found}`, { start: start.offset, end: end.offset }, expected);
  }
}

/** Nesting is bounded before the grammar, which goes down with it. */
function guardNesting(text: string): void {
  let depth = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    run = char === '-' || char === '!' ? run + 1 : 0;
    if (depth > MAX_NESTING || run > MAX_NESTING) tooDeep({ start: at, end: at + 1 });
  }
  if ((text.match(/NOT/g)?.length ?? 0) > MAX_CONDITIONS) tooDeep({ start: 0, end: text.length });
}

function tooDeep(at: { start: number; end: number }): never {
  return refuse('limit-exceeded', `conditions are nested more than ${MAX_NESTING} deep`, at);
}

function build(raw: RawQuery, spent: { conditions: number; wildcards: number }, depth: number): Query {
  if (depth > MAX_NESTING) tooDeep(raw.at);
  switch (raw.type) {
    case 'and':
    case 'or':
      return { ...raw, of: raw.of.map((each) => build(each, spent, depth + 1)) };
    case 'not':
      return { ...raw, of: build(raw.of, spent, depth + 1) };
    case 'anything':
      return raw;
    case 'raw': {
      const query = readCondition(raw);
      count(query, spent);
      return query;
    }
  }
}

function count(query: Query, spent: { conditions: number; wildcards: number }): void {
  if (query.type === 'and' || query.type === 'or') {
    for (const each of query.of) count(each, spent);
    return;
  }
  if (++spent.conditions > MAX_CONDITIONS) refuse('limit-exceeded', `a query has at most ${MAX_CONDITIONS} conditions`, query.at);
  const patterns = query.type === 'words' ? query.words : query.type === 'keyword' ? [query.value] : [];
  for (const { parts } of patterns) spent.wildcards += parts.filter((part) => typeof part !== 'string').length;
  if (spent.wildcards > MAX_WILDCARDS) refuse('limit-exceeded', `a query has at most ${MAX_WILDCARDS} wildcards`, query.at);
}

/** Everything that a condition or a value may begin with is summed up in one word. */
function summed(expected: Set<string>): string[] {
  const beginning = expected.has('NOT') ? 'a condition' : expected.has('>=') ? 'a value' : undefined;
  if (beginning !== undefined) {
    for (const sign of BEGINNINGS) expected.delete(sign);
    expected.add(beginning);
  }
  if (expected.size > 1) expected.delete('a space');
  return [...expected].sort();
}

/** Signs with which conditions and values begin, and words go on. */
const BEGINNINGS = ['(', '"', '*', '?', '-', '!', '\\', 'NOT', '>=', '<=', '>', '<', '[', '{', 'a letter'];

function described(expectation: { type: string; description?: string; text?: string }): string {
  switch (expectation.type) {
    case 'other':
      return expectation.description ?? '';
    case 'literal':
      return expectation.text ?? '';
    case 'end':
      return 'the end';
    default:
      return 'a letter';
  }
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'something else') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
