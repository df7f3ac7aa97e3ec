import { ApplyReport, NewsroomProblem, type ResourceChange } from '@wireroom/contracts';
import type { PlacedProblem } from '../newsroom/place.js';
import type { MergedNewsroom } from '../newsroom/read-newsroom.js';
import type { Answer } from '../services/answer.js';
import type { Service } from '../services/service.js';
import type { Services } from '../services/services.js';
import { type Order, ordersOf } from './orders.js';

export type Plan =
  | { readonly ok: true; readonly changes: readonly ResourceChange[] }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/**
 * Asks the services what would change. What any of them finds wrong is told together, each with its place in the files.
 * @throws Fault of a service that does not answer, or refuses for another reason
 */
export async function planNewsroom(services: Services, merged: MergedNewsroom, prune: boolean): Promise<Plan> {
  const asked = ordersOf(merged.newsroom, prune).map(async ({ service, order }) => {
    const answer = await sendOrder(services[service], order, true);
    return answer.ok
      ? { changes: answer.value.changes, problems: [] }
      : { changes: [], problems: problemsOf(services[service], answer) };
  });
  const answers = await Promise.all(asked);
  const problems = answers.flatMap((each) => each.problems.map(merged.placed));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes: answers.flatMap(({ changes }) => changes) };
}

export function sendOrder(service: Service, order: Order, dryRun: boolean): Promise<Answer<ApplyReport>> {
  return service.ask({ method: 'POST', path: ['v1', 'newsroom'], body: { ...order, dryRun }, schema: ApplyReport });
}

/** @throws Fault where it refuses something else than the newsroom */
function problemsOf(service: Service, { problem }: Extract<Answer<ApplyReport>, { ok: false }>): readonly NewsroomProblem[] {
  const listed = NewsroomProblem.array().safeParse(problem.details?.['problems']);
  if (problem.code !== 'newsroom-invalid' || !listed.success || listed.data.length === 0) throw service.refusal(problem);
  return listed.data;
}
