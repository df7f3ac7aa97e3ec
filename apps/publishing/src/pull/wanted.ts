import { type ArticleFormat, ChosenFormat, CursorName } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { z } from 'zod';

/** Longest time that a request waits for something to come, in seconds: below what proxies usually allow. */
const WAIT_SECONDS_AT_MOST = 50;
const ITEMS_AT_MOST = 500;

const sequence = z
  .string()
  .regex(/^\d{1,15}$/, 'is no sequence')
  .transform(Number);

/** A sequence, or the name of a cursor that the server keeps. */
const Place = z.union([sequence, CursorName], 'is neither a sequence nor the name of a cursor');

/**
 * The format of the items, by its name or its media type. The header `Accept` is not asked: page and stream are JSON and events
 * whatever the items are. A plus sign that was not escaped in the address arrives as a space.
 */
const Format = z.string().transform((given, context): ArticleFormat => {
  const [type = ''] = given.split(';', 1);
  const format = ChosenFormat.safeParse(type.trim().replaceAll(' ', '+').toLowerCase());
  if (format.success) return format.data;
  context.addIssue(`${given} is no format that articles go out in, by name or media type`);
  return z.NEVER;
});

/** The query of `/items`. */
export const ItemsWanted = z.object({
  cursor: Place.default(0),
  limit: z.coerce.number(`is 1 to ${ITEMS_AT_MOST}`).int().min(1).max(ITEMS_AT_MOST).default(100),
  format: Format.default('ninjs'),
  wait: z.coerce.number(`is 0 to ${WAIT_SECONDS_AT_MOST} seconds`).min(0).max(WAIT_SECONDS_AT_MOST).default(0),
});

/** The query of `/stream`; `lastEventId` comes from the header. */
export const StreamWanted = z.object({
  cursor: Place.optional(),
  lastEventId: sequence.optional(),
  format: Format.default('ninjs'),
});

/** @throws Fault `request-invalid` (400) that names every field at fault */
export function wanted<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw runtimeFault('request-invalid', {
    where: issues.map(({ path }) => path.join('.')).find((path) => path !== '') ?? 'body',
    why: issues.map(({ message }) => message).join('; '),
  });
}
