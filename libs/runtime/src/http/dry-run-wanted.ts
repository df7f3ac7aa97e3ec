import { runtimeFault } from '../runtime-faults.js';

/**
 * Whether `?dryRun=` asks for what would change. Only `true` and `false` are taken: a slip of the pen must not change anything.
 * @throws Fault `request-invalid`
 */
export function dryRunWanted(dryRun: unknown): boolean {
  if (dryRun === undefined || dryRun === 'false') return false;
  if (dryRun === 'true') return true;
  throw runtimeFault('request-invalid', { where: 'dryRun', why: 'is true or false' });
}
