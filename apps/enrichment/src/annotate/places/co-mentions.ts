import type { Gazetteer } from './gazetteer.js';
import { liesIn } from './lies-in.js';
import type { Located } from './located.js';
import { isMajor, largest } from './majors.js';

/** How much an article speaks of countries and regions, counted over what is beyond doubt. */
export interface CoMentions {
  /** ISO code to weight. */
  readonly countries: ReadonlyMap<string, number>;
  /** First-order division to weight. */
  readonly regions: ReadonlyMap<number, number>;
}

/** A large city speaks for its country, less than the country's name does. */
const CITY_WEIGHT = 0.5;

/** Counts names of countries and regions, demonyms, containers and large cities. A place that shares a given name counts only as a container. */
export function countCoMentions(located: readonly Located[], gazetteer: Gazetteer): CoMentions {
  const countries = new Map<string, number>();
  const regions = new Map<number, number>();
  const add = (place: number, weight: number): void => {
    const country = gazetteer.country(place);
    countries.set(country, (countries.get(country) ?? 0) + weight);
    if (gazetteer.kind(place) === 'region')
      regions.set(gazetteer.admin(place), (regions.get(gazetteer.admin(place)) ?? 0) + weight);
  };
  for (const { mention, around, containers } of located) {
    const place = mention.places[0]!;
    const matched = containers.filter((container) => mention.places.some((one) => liesIn(gazetteer, one, container)));
    for (const container of matched) add(container, 1);
    if (around.person || around.insideName || around.water || around.afterNew) continue;
    if (mention.isGivenName) continue;
    if (gazetteer.kind(place) !== 'city') add(place, 1);
    else if (isMajor(gazetteer, largest(gazetteer, mention.places)) && !around.determiner) {
      add(largest(gazetteer, mention.places), CITY_WEIGHT);
    }
  }
  return { countries, regions };
}
