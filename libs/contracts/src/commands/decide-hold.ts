import { z } from 'zod';
import { Slug } from '../newsroom/slug.js';
import { HoldDecision, HoldOutcome } from '../routes/hold.js';
import type { CommandContract } from './command.js';

/** A person decides about what a route holds. */
export const HoldOrder = z.object({ routeId: Slug, articleId: z.uuid(), decision: HoldDecision });
export type HoldOrder = z.infer<typeof HoldOrder>;

export const DecideHold: CommandContract<HoldOrder, HoldOutcome> = {
  service: 'publishing',
  name: 'decide-hold',
  data: HoldOrder,
  answer: HoldOutcome,
};
