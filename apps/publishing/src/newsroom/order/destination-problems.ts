import { loginProblemOf, type NewsroomProblem } from '@wireroom/contracts';
import type { DraftedDestination } from './draft-destination.js';
import { fileProblemOf } from './file-problem.js';

/** What is wrong with the settings of a destination beyond their schema. */
export function destinationProblems({ path, after, unopened }: DraftedDestination): NewsroomProblem[] {
  if (after === undefined) return [];
  const problems: NewsroomProblem[] = unopened.map((name) => ({
    path: [...path, name],
    why: 'It is kept, but does not open with the keys that the service has: give it anew.',
  }));
  const login = loginProblemOf(after);
  if (login !== undefined) problems.push({ path, why: `${login.charAt(0).toUpperCase()}${login.slice(1)}.` });
  for (const [name, value] of Object.entries(after)) {
    const why = name.endsWith('File') && typeof value === 'string' ? fileProblemOf(value) : undefined;
    if (why !== undefined) problems.push({ path: [...path, name], why });
  }
  return problems;
}
