import { Fault, type ResourceChange } from '@wireroom/contracts';
import type { ServiceName } from '../connection/connection.js';
import type { MergedNewsroom } from '../newsroom/read-newsroom.js';
import type { Services } from '../services/services.js';
import { ordersOf } from './orders.js';
import { sendOrder } from './plan-newsroom.js';

/** What came of the order to one service. */
export type Outcome =
  | { readonly service: ServiceName; readonly state: 'done'; readonly changes: readonly ResourceChange[] }
  /** `unknown`: no answer came, and the order may have been carried out all the same. */
  | { readonly service: ServiceName; readonly state: 'refused' | 'unknown'; readonly fault: Fault }
  | { readonly service: ServiceName; readonly state: 'not-sent' };

/** Sends the orders one after the other, and none after one that failed. */
export async function bringAbout(services: Services, merged: MergedNewsroom, prune: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { service, order } of ordersOf(merged.newsroom, prune)) {
    const failed = outcomes.some(({ state }) => state !== 'done');
    outcomes.push(failed ? { service, state: 'not-sent' } : await outcomeOf(services, service, order));
  }
  return outcomes;
}

async function outcomeOf(services: Services, service: ServiceName, order: Parameters<typeof sendOrder>[1]): Promise<Outcome> {
  try {
    const answer = await sendOrder(services[service], order, false);
    return answer.ok
      ? { service, state: 'done', changes: answer.value.changes }
      : { service, state: 'refused', fault: services[service].refusal(answer.problem) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const unknown = error.code === 'answer-lost' || error.code === 'answer-unknown';
    return { service, state: unknown ? 'unknown' : 'refused', fault: error };
  }
}
