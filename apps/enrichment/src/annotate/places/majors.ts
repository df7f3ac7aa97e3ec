import type { Gazetteer } from './gazetteer.js';

/** Inhabitants from which a city is known by its bare name all over the world. */
const MAJOR = 1_000_000;
const MAJOR_CAPITAL = 150_000;
const MAJOR_REGION_CAPITAL = 500_000;

/** A city that news names without saying where it lies. */
export function isMajor(gazetteer: Gazetteer, place: number): boolean {
  const population = gazetteer.population(place);
  if (population >= MAJOR) return true;
  if (gazetteer.isCapital(place)) return population >= MAJOR_CAPITAL;
  return gazetteer.isRegionCapital(place) && population >= MAJOR_REGION_CAPITAL;
}

/** The one with the most inhabitants. @param places not empty */
export function largest(gazetteer: Gazetteer, places: readonly number[]): number {
  let best = places[0]!;
  for (const place of places) if (gazetteer.population(place) > gazetteer.population(best)) best = place;
  return best;
}
