import { z } from 'zod';
import { EmbargoBreakOutcome } from '../routes/embargo-break.js';
import type { CommandContract } from './command.js';

/** A person wants the embargo of an article broken; why stands with who orders it. */
export const EmbargoBreakOrder = z.object({ articleId: z.uuid(), revision: z.int().min(1) });
export type EmbargoBreakOrder = z.infer<typeof EmbargoBreakOrder>;

export const BreakEmbargo: CommandContract<EmbargoBreakOrder, EmbargoBreakOutcome> = {
  service: 'publishing',
  name: 'break-embargo',
  data: EmbargoBreakOrder,
  answer: EmbargoBreakOutcome,
};
