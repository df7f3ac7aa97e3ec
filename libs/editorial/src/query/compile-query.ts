import { cardKeys } from './card-keys.js';
import { FREE_TEXT, groupOf } from './fields.js';
import { anyWordMatches, compilePattern } from './matches-pattern.js';
import type { Bound, Condition, Query, QueryMoment } from './query.js';
import type { CardText, SearchCard } from './search-card.js';
import { stemOf } from './stems.js';

/** Whether a card matches, asked at a moment (milliseconds since 1970), to which `now` in the query refers. */
export type Matcher = (card: SearchCard, now: number) => boolean;

/** Makes a query ready to be asked many times. The answer is the same as that of `toSql` on the same card. */
export function compileQuery(query: Query): Matcher {
  switch (query.type) {
    case 'and': {
      const all = cheapestFirst(query.of).map(compileQuery);
      return (card, now) => {
        for (const each of all) if (!each(card, now)) return false;
        return true;
      };
    }
    case 'or': {
      const any = cheapestFirst(query.of).map(compileQuery);
      return (card, now) => {
        for (const each of any) if (each(card, now)) return true;
        return false;
      };
    }
    case 'not': {
      const not = compileQuery(query.of);
      return (card, now) => !not(card, now);
    }
    default:
      return compileCondition(query);
  }
}

/** The order of conditions changes nothing but the time: numbers before values, values before words, words before what is nested. */
function cheapestFirst(queries: readonly Query[]): Query[] {
  const rank = ({ type }: Query) => ORDER.indexOf(type);
  return [...queries].sort((a, b) => rank(a) - rank(b));
}

const ORDER: readonly Query['type'][] = ['anything', 'number', 'date', 'exists', 'keyword', 'words', 'not', 'or', 'and'];

/** The same for one condition. */
export function compileCondition(condition: Condition): Matcher {
  switch (condition.type) {
    case 'anything':
      return () => true;
    case 'exists':
      return (card) => (card[groupOf(condition.field)] as Readonly<Record<string, unknown>>)[condition.field] !== undefined;
    case 'words':
      return wordsMatcher(condition);
    case 'keyword': {
      const { field, value } = condition;
      const [literal] = value.parts;
      if (value.parts.length === 1 && typeof literal === 'string')
        return ({ keywords }) => keywords[field]?.includes(literal) ?? false;
      const { test } = compilePattern(value);
      return ({ keywords }) => keywords[field]?.some(test) ?? false;
    }
    case 'number': {
      const { field, from, to } = condition;
      return ({ numbers }) => {
        const number = numbers[field];
        return number !== undefined && above(number, from) && below(number, to);
      };
    }
    case 'date': {
      const { field, from, to } = condition;
      return ({ dates }, now) => {
        const date = dates[field];
        return date !== undefined && above(date, momentOf(from, now)) && below(date, momentOf(to, now));
      };
    }
  }
}

function wordsMatcher({ fields, words }: Extract<Condition, { type: 'words' }>): Matcher {
  const within = (card: SearchCard, test: (text: CardText) => boolean) =>
    fields.some((field) => {
      const text = card.texts[field];
      return text !== undefined && test(text);
    });
  const [word] = words;
  if (words.length === 1 && word?.parts.some((part) => typeof part !== 'string')) {
    const pattern = compilePattern(word);
    return (card) => within(card, (text) => anyWordMatches(text.words, pattern));
  }
  const literals = words.map(({ parts }) => parts.join(''));
  const free = fields.length === FREE_TEXT.length;
  const phrases = new Map<string, { stems: readonly string[]; phrase: string }>();
  return (card) => {
    const { stems, phrase } = phrases.get(card.language) ?? remember(card.language);
    if (free) {
      const present = cardKeys(card);
      if (!stems.every((stem) => present.has(stem))) return false;
      if (stems.length === 1) return true;
    }
    return within(card, (text) => text.stems.includes(phrase));
  };

  function remember(language: string) {
    const stems = literals.map((word) => stemOf(word, language));
    const made = { stems, phrase: ` ${stems.join(' ')} ` };
    phrases.set(language, made);
    return made;
  }
}

/** The words as they stand in the stems of a text of that language. */
export function phraseIn(words: readonly string[], language: string): string {
  return ` ${words.map((word) => stemOf(word, language)).join(' ')} `;
}

function above(value: number, from: Bound<number> | undefined): boolean {
  return from === undefined || (from.inclusive ? value >= from.value : value > from.value);
}

function below(value: number, to: Bound<number> | undefined): boolean {
  return to === undefined || (to.inclusive ? value <= to.value : value < to.value);
}

function momentOf(bound: Bound<QueryMoment> | undefined, now: number): Bound<number> | undefined {
  return bound && { inclusive: bound.inclusive, value: momentAt(bound.value, now) };
}

/** A moment of a query in milliseconds since 1970. */
export function momentAt(moment: QueryMoment, now: number): number {
  return 'at' in moment ? moment.at : now + moment.fromNow;
}
