import { momentAt, phraseIn } from './compile-query.js';
import { groupOf } from './fields.js';
import type { Bound, Condition, Query, QueryMoment, WordPattern } from './query.js';
import { STEMMED_LANGUAGES } from './stems.js';

/** A condition of a SELECT with its parameters, numbered from `first` on. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface SqlOptions {
  /** Column of type jsonb that holds a `SearchCard`. */
  readonly card: string;
  /** Milliseconds since 1970, to which `now` refers. */
  readonly now: number;
  /** Number of the first parameter; 1 by default. */
  readonly first?: number;
}

/** A query as a condition on a column of cards (PostgreSQL 15): it holds exactly where `compileQuery` says so. Values are parameters only. */
export function toSql(query: Query, options: SqlOptions): SqlCondition {
  const parameters: unknown[] = [];
  const parameter = (value: unknown, type: string) => {
    parameters.push(value);
    return `$${(options.first ?? 1) + parameters.length - 1}::${type}`;
  };
  return { sql: sqlOf(query, { ...options, parameter }), parameters };
}

interface Context extends SqlOptions {
  readonly parameter: (value: unknown, type: string) => string;
}

function sqlOf(query: Query, context: Context): string {
  switch (query.type) {
    case 'and':
    case 'or':
      return `(${query.of.map((each) => sqlOf(each, context)).join(` ${query.type} `)})`;
    case 'not':
      return `(not ${sqlOf(query.of, context)})`;
    default:
      return conditionSql(query, context);
  }
}

function conditionSql(condition: Condition, context: Context): string {
  const { card, parameter } = context;
  switch (condition.type) {
    case 'anything':
      return 'true';
    case 'exists':
      return `(${card} -> '${groupOf(condition.field)}' ? '${condition.field}')`;
    case 'words':
      return wordsSql(condition, context);
    case 'keyword':
      return keywordSql(condition, context);
    case 'number':
      return within(`(${card} -> 'numbers' ->> '${condition.field}')::numeric`, condition, (value: number) =>
        parameter(value, 'numeric'),
      );
    case 'date':
      return within(`(${card} -> 'dates' ->> '${condition.field}')::numeric`, condition, (moment: QueryMoment) =>
        parameter(momentAt(moment, context.now), 'numeric'),
      );
  }
}

/** Never null, so that NOT means what it says. */
function within<T>(value: string, { from, to }: { from?: Bound<T>; to?: Bound<T> }, write: (value: T) => string): string {
  const ends = [
    from && `${value} ${from.inclusive ? '>=' : '>'} ${write(from.value)}`,
    to && `${value} ${to.inclusive ? '<=' : '<'} ${write(to.value)}`,
  ].filter((end) => end !== undefined);
  return `coalesce(${ends.length === 0 ? `${value} is not null` : ends.join(' and ')}, false)`;
}

function keywordSql({ field, value }: Extract<Condition, { type: 'keyword' }>, { card, parameter }: Context): string {
  const [literal] = value.parts;
  const values = `${card} -> 'keywords' -> '${field}'`;
  if (value.parts.length === 1 && typeof literal === 'string')
    return `coalesce(${values} ? ${parameter(literal, 'text')}, false)`;
  const pattern = parameter(likePattern(value), 'text');
  return `exists (select 1 from jsonb_array_elements_text(${values}) as v where v like ${pattern})`;
}

function wordsSql({ fields, words }: Extract<Condition, { type: 'words' }>, { card, parameter }: Context): string {
  const [word] = words;
  if (words.length === 1 && word?.parts.some((part) => typeof part !== 'string')) {
    const pattern = parameter(wordPattern(word), 'text');
    return anyField(fields, (field) => `${card} -> 'texts' -> '${field}' ->> 'words' ~ ${pattern}`);
  }
  const literals = words.map(({ parts }) => parts.join(''));
  const alternatives = [...languagesByPhrase(literals)].map(([phrase, languages]) => {
    const inLanguage = languageSql(languages, card, parameter);
    const like = parameter(`%${phrase.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    return `(${inLanguage} and ${anyField(fields, (field) => `${card} -> 'texts' -> '${field}' ->> 'stems' like ${like}`)})`;
  });
  return `(${alternatives.join(' or ')})`;
}

/** Languages that give the same phrase of stems are asked together; `undefined` stands for all that have no stems. */
function languagesByPhrase(words: readonly string[]): Map<string, (string | undefined)[]> {
  const byPhrase = new Map<string, (string | undefined)[]>();
  for (const language of [undefined, ...STEMMED_LANGUAGES]) {
    const phrase = phraseIn(words, language ?? 'und');
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), language]);
  }
  return byPhrase;
}

function languageSql(languages: readonly (string | undefined)[], card: string, parameter: Context['parameter']): string {
  const language = `${card} ->> 'language'`;
  if (!languages.includes(undefined)) return `${language} = any(${parameter(languages, 'text[]')})`;
  const others = STEMMED_LANGUAGES.filter((each) => !languages.includes(each));
  return others.length === 0 ? 'true' : `${language} <> all(${parameter(others, 'text[]')})`;
}

function anyField(fields: readonly string[], write: (field: string) => string): string {
  return `(${fields.map((field) => `coalesce(${write(field)}, false)`).join(' or ')})`;
}

function likePattern({ parts }: WordPattern): string {
  return parts
    .map((part) => (typeof part === 'string' ? part.replace(/[\\%_]/g, '\\$&') : part.wildcard === '*' ? '%' : '_'))
    .join('');
}

/** A word between spaces; in words there is nothing that a regular expression could mistake but what is escaped here. */
function wordPattern({ parts }: WordPattern): string {
  const inside = parts.map((part) => {
    if (typeof part === 'string') return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return part.wildcard === '*' ? '[^ ]*' : '[^ ]';
  });
  return ` ${inside.join('')} `;
}
