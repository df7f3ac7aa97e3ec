import { z } from 'zod';
import { Role } from './role.js';

/** One thing that somebody did at the desk: written before it is done, completed after. */
export const AuditEntry = z
  .object({
    sequence: z.int(),
    commandId: z.uuid(),
    at: z.string(),
    who: z.string(),
    role: Role,
    /** Name of the command, such as `withdraw-article`, or of the change of a user, such as `add-user`. */
    what: z.string(),
    /** What it is about: the id of an article, delivery or destination, or the name of a user. */
    target: z.string(),
    reason: z.string().optional(),
    /** Of the command beside that, such as its route. */
    details: z.record(z.string(), z.unknown()),
    address: z.string(),
    /** `sent`: nothing is known of how it ended. */
    outcome: z.enum(['sent', 'done', 'refused', 'failed']),
    /** What the service answered, or the fault. */
    answer: z.record(z.string(), z.unknown()).optional(),
    completedAt: z.string().optional(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** `GET /api/audit`: newest first. */
export const AuditPage = z
  .object({ entries: z.array(AuditEntry), /** Give it as `before` for the next page. */ nextCursor: z.string().optional() })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
