import type { Span } from './query.js';

/** Why a text is no query: a value for whoever typed it, with the place to look at. */
export interface QueryFault {
  readonly code: 'syntax' | 'unknown-field' | 'value-invalid' | 'limit-exceeded';
  /** One sentence without the position, such as `expected a number from 1 to 9`. */
  readonly message: string;
  readonly at: Span;
  /** What could stand there; empty where anything but this could. */
  readonly expected: readonly string[];
}

/** Carries a fault out of the nested reading of a query. Never leaves `parseQuery`. */
export class QueryRefusal extends Error {
  constructor(readonly fault: QueryFault) {
    super(fault.message);
  }
}

export function refuse(code: QueryFault['code'], message: string, at: Span, expected: readonly string[] = []): never {
  throw new QueryRefusal({ code, message, at, expected });
}
