import type { CoMentions } from './co-mentions.js';
import type { Gazetteer } from './gazetteer.js';
import { liesIn } from './lies-in.js';
import type { Located } from './located.js';
import { largest } from './majors.js';

/** What the article has settled about names: a form that was once said to lie somewhere means that place throughout. */
export type Settled = ReadonlyMap<number, number>;

export interface Choice {
  readonly place: number;
  /** The text itself says where it lies. */
  readonly contained: boolean;
}

const COUNTRY_NEAR = 0.6;
const REGION_NEAR = 1;
const CAPITAL_LEAD = 0.5;
/** Prior of a country or region against a city of the same name, on the scale of log10(population). */
const COUNTRY_PRIOR = 7;
const REGION_PRIOR = 6.7;

/** Forms that some mention places by a container, with the place they mean. */
export function settleForms(located: readonly Located[], gazetteer: Gazetteer): Settled {
  const settled = new Map<number, number>();
  for (let index = 0; index < located.length; index++) {
    const one = located[index]!;
    const place = containedPlace(one, gazetteer);
    if (place !== undefined) settled.set(one.mention.form, place);
    // "Atlanta, Georgia" settles Georgia as well.
    const next = located[index + 1]?.mention;
    if (place !== undefined && next?.text === one.mention.text && next.first === one.mention.last + 1) {
      const container = one.containers.find(
        (candidate) => next.places.includes(candidate) && liesIn(gazetteer, place, candidate),
      );
      if (container !== undefined) settled.set(next.form, container);
    }
  }
  return settled;
}

/** The place that a mention means, of all that bear its name: by container, by what the article settled, else by context and size. */
export function choosePlace(located: Located, known: { gazetteer: Gazetteer; nearby: CoMentions; settled: Settled }): Choice {
  const { gazetteer, settled } = known;
  const { mention } = located;
  const contained = containedPlace(located, gazetteer);
  if (contained !== undefined) return { place: contained, contained: true };
  const before = settled.get(mention.form);
  if (before !== undefined && mention.places.includes(before)) return { place: before, contained: true };
  let best = mention.places[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of mention.places) {
    const score = scoreOf(place, known);
    if (score > most) [best, most] = [place, score];
  }
  return { place: best, contained: false };
}

/** The largest of a mention's places within its containers; the container nearest in kind comes first. */
function containedPlace({ mention, containers }: Located, gazetteer: Gazetteer): number | undefined {
  for (const container of containers) {
    const inside = mention.places.filter((place) => liesIn(gazetteer, place, container));
    if (inside.length > 0) return largest(gazetteer, inside);
  }
  return undefined;
}

function scoreOf(place: number, { gazetteer, nearby }: { gazetteer: Gazetteer; nearby: CoMentions }): number {
  const kind = gazetteer.kind(place);
  const country = (nearby.countries.get(gazetteer.country(place)) ?? 0) > 0 ? COUNTRY_NEAR : 0;
  const region = kind !== 'country' && (nearby.regions.get(gazetteer.admin(place)) ?? 0) > 0 ? REGION_NEAR : 0;
  if (kind === 'country') return COUNTRY_PRIOR + country;
  if (kind !== 'city') return REGION_PRIOR + country + region;
  return Math.log10(gazetteer.population(place) + 1) + country + region + (gazetteer.isCapital(place) ? CAPITAL_LEAD : 0);
}
