import type { Fault } from '@wireroom/contracts';
import type { Rendition } from '../line/rendition.js';
import type { Destination } from '../newsroom/newsroom.js';

interface Wanted {
  readonly articleId: string;
  readonly revision: number;
}

/** How deliveries get their renditions: looked up together, then each one rendered when its turn comes. */
export type RenderDeliveries = (
  wanted: readonly Wanted[],
  format: Destination['format'],
) => Promise<(delivery: Wanted) => Rendition | Fault>;

/** Injection token of the step that renders. */
export const RENDER_DELIVERIES = Symbol('RENDER_DELIVERIES');
