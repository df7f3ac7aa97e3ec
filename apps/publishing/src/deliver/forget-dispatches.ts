import { Lane } from '@wireroom/contracts';
import { type Broker, forgetConsumer } from '@wireroom/messaging';
import { deliveryConsumer } from './served-destination.js';

/**
 * Takes what was dispatched to a destination out of the stream, with its consumers, when nothing is owed to it any more. What is dispatched meanwhile
 * stays: only what the stream had before the ledger was asked is taken out, and all of that is settled.
 */
export async function forgetDispatches(
  { jsm, names }: Broker,
  destinationId: string,
  isOwed: () => Promise<boolean>,
): Promise<void> {
  const stream = names.stream('DELIVERIES');
  const { state } = await jsm.streams.info(stream);
  if (await isOwed()) return;
  await jsm.streams.purge(stream, { filter: names.subject(`delivery.due.*.${destinationId}`), seq: state.last_seq + 1 });
  await forgetConsumers({ jsm, names }, destinationId);
}

/** Consumers are made anew when the destination is served: what they hold back is dispatched at once then. */
export async function forgetConsumers({ jsm, names }: Pick<Broker, 'jsm' | 'names'>, destinationId: string): Promise<void> {
  for (const lane of Lane.options) await forgetConsumer(jsm, names, deliveryConsumer(destinationId, lane));
}
