import type { DeskDestination } from './desk-destination.js';

/**
 * How a destination is, in a word. `failing`: the last tries all failed, so that it is only probed. `dead-letters`: it works, but something was given
 * up. `untold`: only its deliveries are known.
 */
export type DestinationCondition = 'suspended' | 'failing' | 'dead-letters' | 'working' | 'untold' | 'removed';

/** Most troubled first: what needs a person, what may mend itself, what is left over, what is well, what is gone. */
const ORDER: readonly DestinationCondition[] = ['suspended', 'failing', 'dead-letters', 'working', 'untold', 'removed'];

export function destinationCondition({ standing, dead }: Pick<DeskDestination, 'standing' | 'dead'>): DestinationCondition {
  if (standing?.state === 'removed') return 'removed';
  if (standing?.state === 'suspended') return 'suspended';
  if (standing?.circuit.state === 'open') return 'failing';
  if (dead > 0) return 'dead-letters';
  return standing === undefined ? 'untold' : 'working';
}

/** Whether nothing, or next to nothing, gets through to it. */
export function isInTrouble(destination: Pick<DeskDestination, 'standing' | 'dead'>): boolean {
  const condition = destinationCondition(destination);
  return condition === 'suspended' || condition === 'failing';
}

/** The order of the list: most troubled first, by id within a condition. Negative when `a` stands above `b`. */
export function byTrouble(a: DeskDestination, b: DeskDestination): number {
  const difference = ORDER.indexOf(destinationCondition(a)) - ORDER.indexOf(destinationCondition(b));
  return difference !== 0 ? difference : a.id < b.id ? -1 : 1;
}
