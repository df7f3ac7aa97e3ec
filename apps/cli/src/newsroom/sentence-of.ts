import type { Newsroom } from '@wireroom/contracts';
import { looksLike } from './looks-like.js';

/** One fault that the contract finds, as its parser tells it. */
export type Issue = NonNullable<ReturnType<typeof Newsroom.safeParse>['error']>['issues'][number];
type Within = Omit<Issue, 'path'> & { readonly path: readonly PropertyKey[] };

/** What is wrong, in words: what the setting must be, and never what it is, which may be a secret. */
export function sentenceOf(issue: Issue | Within, path: readonly PropertyKey[] = issue.path): string {
  const each = issue as Issue;
  switch (each.code) {
    case 'invalid_type':
      return each.message.endsWith('received undefined') ? 'is missing' : `must be ${TYPES[each.expected] ?? each.expected}`;
    case 'invalid_value':
      return `must be ${oneOf(each.values.map(String))}`;
    case 'invalid_format':
      return `must be ${looksLike(path, each.format) ?? `text of the form ${each.pattern ?? each.format}`}`;
    case 'too_small':
      return `must be ${amount(each.origin, 'at least', Number(each.minimum))}`;
    case 'too_big':
      return `must be ${amount(each.origin, 'at most', Number(each.maximum))}`;
    case 'invalid_union':
      return unionSentence(each, path);
    default:
      return each.message;
  }
}

function unionSentence(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): string {
  if ('options' in issue && Array.isArray(issue.options)) return `must be ${oneOf(issue.options.map(String))}`;
  const ways = issue.errors.map(([first]) => first).filter((first) => first !== undefined);
  const values = ways.flatMap((way) => (way.code === 'invalid_value' ? way.values.map(String) : []));
  if (values.length > 0 && values.length >= ways.length) return `must be ${oneOf(values)}`;
  const sentences = ways.map((way) => sentenceOf(way, path).replace(/^must be /, ''));
  return sentences.length === 0 ? issue.message : `must be ${[...new Set(sentences)].join(' or ')}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text (in quotes, where it looks like something else)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'settings by their names',
};

function amount(origin: string, bound: string, count: number): string {
  if (origin === 'string') return count === 1 && bound === 'at least' ? 'some text' : `${bound} ${count} characters long`;
  if (origin === 'array') return `a list of ${bound} ${count}`;
  return `${bound} ${count}`;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}
