import { formatsFault } from '../formats-faults.js';
import { MAX_DEPTH } from '../limits.js';

/** Refuses values nested so deeply that whoever writes them again as JSON would run out of stack. @throws Fault `limit-exceeded` */
export function refuseDeep(value: unknown, level = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (level >= MAX_DEPTH) throw formatsFault('limit-exceeded', { limit: 'nested values', allowed: MAX_DEPTH });
  if (Array.isArray(value)) {
    for (const entry of value) refuseDeep(entry, level + 1);
    return;
  }
  const members = value as Record<string, unknown>;
  for (const name in members) refuseDeep(members[name], level + 1);
}
