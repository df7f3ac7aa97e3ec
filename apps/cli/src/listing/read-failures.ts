import type { DeliveryRecord } from '@wireroom/contracts';
import type { Service } from '../services/service.js';
import { readDeliveries } from './read-deliveries.js';

/** The deliveries of a destination that failed last, given up or still tried, the newest try first. */
export async function readFailures(publishing: Service, destination: string, limit: number): Promise<DeliveryRecord[]> {
  const [dead, owed] = await Promise.all([
    readDeliveries(publishing, { destination, state: 'dead', limit }),
    readDeliveries(publishing, { destination, state: 'owed', limit }),
  ]);
  return [...dead.deliveries, ...owed.deliveries]
    .filter(({ attempts }) => attempts.length > 0)
    .sort((a, b) => (lastTry(a) < lastTry(b) ? 1 : -1))
    .slice(0, limit);
}

function lastTry({ attempts: [newest] }: DeliveryRecord): string {
  return newest?.startedAt ?? '';
}
