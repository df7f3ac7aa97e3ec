// @ts-check
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { readTables } from './read-tables.mjs';

/** What routine articles wait for in the streams, and the consumers that they wait for. */
const CONSUMERS = { enrichment: 'enrichment-article-received-routine', publishing: 'publishing-article-enriched-routine' };

/**
 * How many routine articles wait before each stage, and how many deliveries are owed.
 * @param {import('./bench-kill.mjs').Stage} stage
 * @returns {Promise<Record<'enrichment' | 'publishing' | 'deliveries', number>>}
 */
export async function waitingArticles({ wireroom, folder }) {
  const { host, username, password } = new URL(wireroom.urls.nats);
  const connection = await connect({ servers: host, user: username, pass: decodeURIComponent(password) });
  try {
    const jsm = await jetstreamManager(connection);
    const pending = async (/** @type {string} */ durable) => (await jsm.consumers.info('ARTICLES', durable)).num_pending;
    const [owed] = await readTables(
      folder,
      'publishing',
      "select count(*)::int as count from publishing.ledger where state = 'owed'",
    );
    return {
      enrichment: await pending(CONSUMERS.enrichment),
      publishing: await pending(CONSUMERS.publishing),
      deliveries: owed?.['count'] ?? 0,
    };
  } finally {
    await connection.close();
  }
}
