import type { ArticleFormat, Fault } from '@wireroom/contracts';
import type { Rendition } from '../line/rendition.js';

/** A revision and the format that it is wanted in. */
export interface Wanted {
  readonly articleId: string;
  readonly revision: number;
  readonly format: ArticleFormat;
}

/** How deliveries get their renditions: looked up together, then each one rendered when its turn comes. */
export type RenderDeliveries = (wanted: readonly Wanted[]) => Promise<(delivery: Wanted) => Rendition | Fault>;

/** Injection token of the step that renders. */
export const RENDER_DELIVERIES = Symbol('RENDER_DELIVERIES');
