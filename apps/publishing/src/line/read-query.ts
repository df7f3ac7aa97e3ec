import { parseQuery, type Query } from '@wireroom/editorial';
import { publishingFault } from '../publishing-faults.js';

/**
 * Reads a query of a request.
 * @throws Fault `query-invalid` (400) with the place in it and what could stand there
 */
export function readQuery(text: string): Query {
  const parsed = parseQuery(text);
  if ('query' in parsed) return parsed.query;
  const { message, at, expected } = parsed.fault;
  const place = { position: at.start + 1, start: at.start, end: at.end, expected: expected.join(', ') };
  throw publishingFault('query-invalid', { why: message, ...place });
}
