import type { DeskDestination } from '@wireroom/contracts';

/** The new list with the objects of the old one where nothing has changed, so that their rows are not drawn again. */
export function keepUnchanged(before: readonly DeskDestination[], after: readonly DeskDestination[]): readonly DeskDestination[] {
  const known = new Map(before.map((destination) => [destination.id, destination]));
  return after.map((destination) => {
    const old = known.get(destination.id);
    return old?.sequence === destination.sequence ? old : destination;
  });
}
