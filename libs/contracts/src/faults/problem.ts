import { z } from 'zod';

/** RFC 9457 problem details, as every HTTP error of every service answers (`application/problem+json`). */
export const Problem = z
  .object({
    /** `urn:wireroom:fault:<code>` */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.string(),
    remedy: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** A fault as it is recorded: in receipts, in dead letters, in events. */
export const FaultRecord = z
  .object({
    code: z.string(),
    message: z.string(),
    remedy: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'FaultRecord' });
export type FaultRecord = z.infer<typeof FaultRecord>;
