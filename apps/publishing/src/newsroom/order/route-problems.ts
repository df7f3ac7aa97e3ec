import type { NewsroomProblem, RouteSettings } from '@wireroom/contracts';
import { parseQuery } from '@wireroom/editorial';
import { keyHashOf } from '../../access/key-hash.js';
import type { Drafted } from './drafted.js';

/**
 * What is wrong with the settings of a route beyond their schema.
 *
 * @param known ids of the destinations that there will be, and of those that the order gives wrongly
 */
export function routeProblems({ path, after }: Drafted<RouteSettings>, known: ReadonlySet<string>): NewsroomProblem[] {
  if (after === undefined) return [];
  const problems: NewsroomProblem[] = [];
  const parsed = parseQuery(after.query);
  if ('fault' in parsed) {
    const { message, at } = parsed.fault;
    problems.push({ path: [...path, 'query'], why: `character ${at.start + 1}: ${message}` });
  }
  for (const [place, id] of after.destinations.entries())
    if (!known.has(id)) problems.push({ path: [...path, 'destinations', place], why: `There is no destination ${id}.` });
  for (const [place, key] of (after.keys ?? []).entries()) {
    if (!isUsable(key))
      problems.push({ path: [...path, 'keys', place, 'keyFile'], why: `There is no key in the file ${key.keyFile}.` });
    if (key.notices !== undefined && !known.has(key.notices))
      problems.push({ path: [...path, 'keys', place, 'notices'], why: `There is no destination ${key.notices}.` });
  }
  return problems;
}

function isUsable(key: NonNullable<RouteSettings['keys']>[number]): boolean {
  try {
    keyHashOf(key);
    return true;
  } catch {
    return false;
  }
}
