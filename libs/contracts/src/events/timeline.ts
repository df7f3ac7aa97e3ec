import { z } from 'zod';
import { Instant } from '../article/when.js';
import { LINE_STEPS } from './line-steps.js';

export const LineStep = z.enum(LINE_STEPS).meta({ id: 'LineStep' });
export type LineStep = z.infer<typeof LineStep>;

/** When a revision reached a step of the line, and in few words what was found there. */
export const TimelineEntry = z.object({ step: LineStep, at: Instant, note: z.string().optional() }).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
