import { z } from 'zod';
import { Instant } from '../article/when.js';

/** The twelve rows of the straight line, in order (docs/architecture.md). */
export const LINE_STEPS = [
  'arrival',
  'document',
  'parsed',
  'decided',
  'recorded',
  'received',
  'enriched',
  'routed',
  'owed',
  'rendered',
  'settled',
  'proven',
] as const;
export const LineStep = z.enum(LINE_STEPS).meta({ id: 'LineStep' });
export type LineStep = z.infer<typeof LineStep>;

/** When a revision reached a step of the line, and in few words what was found there. */
export const TimelineEntry = z.object({ step: LineStep, at: Instant, note: z.string().optional() }).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;
