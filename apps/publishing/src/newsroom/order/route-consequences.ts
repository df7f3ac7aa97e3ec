import { isDeepStrictEqual } from 'node:util';
import type { RouteSettings } from '@wireroom/contracts';
import type { Drafted } from './drafted.js';
import { noticesConsequences } from './notices-consequences.js';

/** What is known of a route's articles. */
export interface RouteFigures {
  /** Articles that it sent and that were not withdrawn. */
  readonly sent: number;
  /** Revisions that it holds. */
  readonly held: number;
}

/** What follows from changing a route that its author may not expect, for a person to read. */
export function routeConsequences({ before, after, action, again }: Drafted<RouteSettings>, figures: RouteFigures): string[] {
  if (action === 'none') return [];
  if (after === undefined) return deleted(figures);
  if (before === undefined)
    return again && figures.sent > 0 ? [`It was there before: ${followed(figures.sent)} Its feeds list them again.`] : [];
  return [
    ...(before.query === after.query || figures.sent === 0 ? [] : [`${followed(figures.sent)} Nothing is sent again.`]),
    ...destinationsChanged(before.destinations, after.destinations, figures.sent),
    ...(before.format === after.format || figures.sent === 0
      ? []
      : ['Articles that it sent already stay in the format in which they went out, their new revisions too.']),
    ...(figures.held === 0 || (before.query === after.query && isDeepStrictEqual(before.rules, after.rules))
      ? []
      : [
          `${count(figures.held, 'revision')} that it holds ${figures.held === 1 ? 'is' : 'are'} decided anew, as the route is now.`,
        ]),
    ...keysChanged(before, after),
    ...noticesConsequences(before, after),
  ];
}

function deleted({ sent, held }: RouteFigures): string[] {
  return [
    'Its feeds, items and event stream are answered 404, and subscriptions to its feeds end.',
    ...(sent === 0
      ? []
      : [
          `It sent ${count(sent, 'article')}: whoever received one through it gets no new revisions of it unless another route sends them, but still its withdrawal.`,
        ]),
    ...(held === 0 ? [] : [`${count(held, 'revision')} that it holds ${held === 1 ? 'is' : 'are'} dropped.`]),
  ];
}

function destinationsChanged(before: readonly string[], after: readonly string[], sent: number): string[] {
  if (sent === 0) return [];
  const added = after.filter((id) => !before.includes(id));
  const taken = before.filter((id) => !after.includes(id));
  return [
    ...(added.length === 0
      ? []
      : [
          `${added.join(', ')}: gets what comes from now on, and the new revisions of ${count(sent, 'article')} that the route sent already; resending gives it the rest.`,
        ]),
    ...(taken.length === 0
      ? []
      : [`${taken.join(', ')}: gets no more revisions through this route, but still the withdrawals of what it received.`]),
  ];
}

function keysChanged(before: RouteSettings, after: RouteSettings): string[] {
  const now = new Set((after.keys ?? []).map(({ id }) => id));
  const lost = (before.keys ?? []).map(({ id }) => id).filter((id) => !now.has(id));
  if (before.keys === undefined && after.keys !== undefined)
    return ['Whoever read it without a key needs one now, and subscriptions that were made without one end.'];
  if (before.keys !== undefined && after.keys === undefined) return ['Anybody may read its feeds, items and event stream now.'];
  return lost.length === 0
    ? []
    : [`${[...new Set(lost)].join(', ')}: may read it no longer, and subscriptions made with that key end.`];
}

function followed(sent: number): string {
  return sent === 1
    ? '1 article that it sent goes on being followed: its new revisions and its withdrawal still go out.'
    : `${sent} articles that it sent go on being followed: their new revisions and withdrawals still go out.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
