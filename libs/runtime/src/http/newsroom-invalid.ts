import type { Fault, NewsroomProblem } from '@wireroom/contracts';
import { runtimeFault } from '../runtime-faults.js';

/** The fault `newsroom-invalid` (400) of an order with these problems: it names the first, its details have all. */
export function newsroomInvalid(problems: readonly NewsroomProblem[]): Fault {
  const [first] = problems;
  const where = first === undefined || first.path.length === 0 ? '' : `${first.path.join('.')}: `;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return runtimeFault('newsroom-invalid', { why: `${where}${first?.why ?? 'unreadable'}${more}`, problems });
}
