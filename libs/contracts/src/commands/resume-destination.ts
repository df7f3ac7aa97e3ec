import { z } from 'zod';
import { Slug } from '../newsroom/slug.js';
import type { CommandContract } from './command.js';

/** A suspended destination is served again; one that is only probed is tried at once. */
export const ResumeOrder = z.object({ destinationId: Slug });
export type ResumeOrder = z.infer<typeof ResumeOrder>;

export const ResumeAnswer = z.object({ outcome: z.literal('resumed'), destinationId: Slug }).meta({ id: 'ResumeAnswer' });
export type ResumeAnswer = z.infer<typeof ResumeAnswer>;

export const ResumeDestination: CommandContract<ResumeOrder, ResumeAnswer> = {
  service: 'publishing',
  name: 'resume-destination',
  data: ResumeOrder,
  answer: ResumeAnswer,
};
