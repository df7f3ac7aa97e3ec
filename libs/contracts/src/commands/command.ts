import { z } from 'zod';
import { Person } from '../access/role.js';
import { FaultRecord } from '../faults/problem.js';

/** Who orders it, and why. */
export const CommandIssuer = z.object({ ...Person.shape, reason: z.string().max(500).optional() });
export type CommandIssuer = z.infer<typeof CommandIssuer>;

/** What goes over the wire. */
export const CommandEnvelope = z.object({ commandId: z.uuid(), issuer: CommandIssuer, data: z.unknown() });

/** A command as its service takes it. */
export interface Command<T> {
  /** The same for every repeat of one order: it takes effect once. */
  readonly commandId: string;
  readonly issuer: CommandIssuer;
  readonly data: T;
}

/** What comes back: the answer, or why there is none. */
export const CommandReply = z.union([
  z.object({ answer: z.unknown() }),
  z.object({ fault: z.object({ ...FaultRecord.shape, status: z.int(), outcome: z.enum(['retry', 'reject', 'halt']) }) }),
]);
export type CommandReply = z.infer<typeof CommandReply>;

/** A command: which service takes it, by what name, what it says, what comes of it. */
export interface CommandContract<T = unknown, A = unknown> {
  readonly service: 'ingest' | 'publishing';
  readonly name: string;
  readonly data: z.ZodType<T>;
  readonly answer: z.ZodType<A>;
}

/** `command.<service>.<name>` */
export function commandSubject({ service, name }: Pick<CommandContract, 'service' | 'name'>): string {
  return `command.${service}.${name}`;
}
