import type { DateField, KeywordField, NumberField, TextField } from './fields.js';

/** Where in the query's text something stands: UTF-16 offsets, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word of a text as it was asked for: literal parts with `*` (any letters) and `?` (one letter) between them. */
export interface WordPattern {
  readonly parts: readonly (string | Wildcard)[];
}
export interface Wildcard {
  readonly wildcard: '*' | '?';
}

/** A moment in a query: fixed, or so many milliseconds from the moment at which it is asked. */
export type QueryMoment = { readonly at: number } | { readonly fromNow: number };

/** One end of a range. A date that names a day, month or year has two moments, of which its use takes one. */
export interface Bound<T> {
  readonly value: T;
  readonly inclusive: boolean;
}

/** A query as read: what an article must be for it to match. Conditions carry where they stand, so that a decision can point at them. */
export type Query =
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[]; readonly at: Span }
  | { readonly type: 'not'; readonly of: Query; readonly at: Span }
  | Condition;

/** A leaf of a query. */
export type Condition =
  | { readonly type: 'anything'; readonly at: Span }
  | { readonly type: 'exists'; readonly field: KeywordField | TextField | NumberField | DateField; readonly at: Span }
  | { readonly type: 'words'; readonly fields: readonly TextField[]; readonly words: readonly WordPattern[]; readonly at: Span }
  | { readonly type: 'keyword'; readonly field: KeywordField; readonly value: WordPattern; readonly at: Span }
  | {
      readonly type: 'number';
      readonly field: NumberField;
      readonly from?: Bound<number>;
      readonly to?: Bound<number>;
      readonly at: Span;
    }
  | {
      readonly type: 'date';
      readonly field: DateField;
      readonly from?: Bound<QueryMoment>;
      readonly to?: Bound<QueryMoment>;
      readonly at: Span;
    };
