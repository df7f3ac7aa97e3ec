import type { Gazetteer } from './gazetteer.js';

/** Whether a place is in the country or region that the other one is. */
export function liesIn(gazetteer: Gazetteer, place: number, container: number): boolean {
  if (place === container || gazetteer.country(place) !== gazetteer.country(container)) return false;
  const kind = gazetteer.kind(container);
  if (kind === 'city') return false;
  return kind === 'country' ? gazetteer.kind(place) !== 'country' : gazetteer.admin(place) === gazetteer.admin(container);
}
