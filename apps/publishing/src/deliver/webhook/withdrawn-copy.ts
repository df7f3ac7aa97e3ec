import { z } from 'zod';
import type { ChannelMessage } from '../channel.js';

const Status = z.enum(['usable', 'withheld', 'canceled']).optional().catch(undefined);
/** ninjs has versions as text. */
const Revision = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** What an item in JSON may say of itself: ninjs 1 to 3, our extension of JSON Feed, or the words of a confirmation. */
const Copy = z.object({
  pubStatus: Status,
  pubstatus: Status,
  withdrawn: z.boolean().optional().catch(undefined),
  revision: Revision,
  version: Revision,
});
const Document = z.object({
  ...Copy.shape,
  _wireroom: Copy.optional().catch(undefined),
  items: z
    .array(z.object({ ...Copy.shape, _wireroom: Copy.optional().catch(undefined) }))
    .length(1)
    .optional()
    .catch(undefined),
});

/**
 * Whether what a receiver shows is the withdrawal: the notice as it was sent, or JSON with the status of a withdrawn item and, where it says which revision it is of, of
 * this one or a newer. The copy of a withdrawal before this one does not count: the article was usable in between.
 */
export function isWithdrawnCopy(body: Buffer, { bytes, revision }: ChannelMessage): boolean {
  if (body.equals(bytes)) return true;
  const read = Document.safeParse(jsonOf(body));
  if (!read.success) return false;
  const item = read.data.items?.[0] ?? read.data;
  const copy = { ...item, ...item._wireroom };
  const status = copy.pubStatus ?? copy.pubstatus;
  const shown = copy.revision ?? copy.version;
  const isWithdrawn = status === undefined ? copy.withdrawn === true : status !== 'usable';
  return isWithdrawn && (shown === undefined || shown >= revision);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
