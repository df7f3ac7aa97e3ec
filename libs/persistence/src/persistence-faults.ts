import { type FaultRegistry, faultsOf } from '@wireroom/contracts';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';

export const PERSISTENCE_FAULTS = {
  'database-away': {
    outcome: 'halt',
    status: 503,
    message: 'PostgreSQL is away; nothing was accepted.',
    remedy: 'Send it again after the time in Retry-After; the service recovers by itself once PostgreSQL answers.',
  },
  'transaction-conflict': {
    outcome: 'retry',
    status: 503,
    message: 'Another transaction was in the way ({why}).',
    remedy: 'Send it again; a retry with the same content is never counted twice.',
  },
  'command-differs': {
    outcome: 'reject',
    status: 409,
    message: 'The id {commandId} is that of another command.',
    remedy: 'Give each order an id of its own; only a repeat of the same order has the same.',
  },
  'outside-transaction': {
    outcome: 'reject',
    status: 500,
    message: 'An effect was attempted outside the transaction gate.',
    remedy: 'A defect in the program: call it inside TransactionGate.run.',
  },
} as const satisfies FaultRegistry;

export const persistenceFault = faultsOf(PERSISTENCE_FAULTS);

/** SQLSTATE classes that say the server or the way to it is gone (PostgreSQL, appendix A). */
const AWAY_CLASSES = new Set(['08', '57', '53']);
/** Serialisation failure and deadlock: the same transaction may well succeed the next time. */
const CONFLICTS = new Set(['40001', '40P01', '55P03']);
const AWAY_ERRNOS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** Client-side ends of a connection, which `pg` reports without any code. */
const AWAY_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** A fault for what the driver threw when it says that PostgreSQL is away or busy; anything else is returned unchanged. */
export function classifyDatabaseError(error: unknown): unknown {
  const driver = (error as { driverError?: unknown }).driverError ?? error;
  const { code, message } = driver as { code?: string; message?: string };
  if (code !== undefined && CONFLICTS.has(code)) return persistenceFault('transaction-conflict', { why: code }, error);
  // TypeORM takes a connection that breaks from its runner; what is asked of that runner afterwards fails with this.
  if (driver instanceof QueryRunnerAlreadyReleasedError || isAway(code, message ?? ''))
    return persistenceFault('database-away', {}, error);
  return error;
}

/** `pg` gives no code for the ends of a connection, so this one place knows its words. */
function isAway(code: string | undefined, message: string): boolean {
  if (code !== undefined) return AWAY_ERRNOS.has(code) || (/^[0-9A-Z]{5}$/.test(code) && AWAY_CLASSES.has(code.slice(0, 2)));
  return AWAY_MESSAGES.test(message);
}
