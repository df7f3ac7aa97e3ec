import { inboxPartitions } from '@wireroom/persistence';
import { Publishing0001 } from './migrations/0001-publishing.js';
import { Publishing0002 } from './migrations/0002-sent-by.js';
import { Publishing0003 } from './migrations/0003-products.js';
import { Publishing0004 } from './migrations/0004-websub.js';
import { Publishing0005 } from './migrations/0005-resend.js';
import { Publishing0006 } from './migrations/0006-resources.js';
import { Publishing0007 } from './migrations/0007-holds.js';
import { Publishing0008 } from './migrations/0008-obligations.js';
import { Publishing0010 } from './migrations/0010-expiry.js';
import { Publishing0011 } from './migrations/0011-commands.js';
import { Publishing0012 } from './migrations/0012-readers.js';
import { Publishing0013 } from './migrations/0013-embargo.js';
import type { PublishingConfig } from './publishing.config.js';

/** How the schema came to be, in order. */
export const MIGRATIONS = [
  Publishing0001,
  Publishing0002,
  Publishing0003,
  Publishing0004,
  Publishing0005,
  Publishing0006,
  Publishing0007,
  Publishing0008,
  Publishing0010,
  Publishing0011,
  Publishing0012,
  Publishing0013,
] as const;

/** Where publishing keeps its state: its schema, how it came to be, and how long what only grows is kept. */
export function databaseOf(config: PublishingConfig) {
  const retentionDays = config.WIREROOM_RETENTION_DAYS;
  return {
    url: config.DATABASE_URL,
    schema: 'publishing',
    poolSize: config.WIREROOM_DATABASE_POOL,
    reserved: config.WIREROOM_DATABASE_POOL_FLASH,
    entities: [],
    migrations: [...MIGRATIONS],
    partitions: [
      { table: 'revision', step: 'month', retentionDays } as const,
      { table: 'decision', step: 'month', retentionDays } as const,
      { table: 'attempt', step: 'month', retentionDays } as const,
      { table: 'product_entry', step: 'month', retentionDays } as const,
      { table: 'product_cursor_change', step: 'month', retentionDays } as const,
      inboxPartitions(config.WIREROOM_ARTICLES_DAYS),
    ],
  };
}
