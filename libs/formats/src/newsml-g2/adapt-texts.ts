import type { Item } from '@wireroom/contracts';
import { attribute, childNamed, type XmlElement } from '../xml/xml-element.js';
import { inLanguage } from './by-language.js';
import { hasRole, nameOf } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import type { Properties } from './properties.js';
import { lineIn } from './text-in.js';

const SUBHEADLINE_ROLES: ReadonlySet<string> = new Set(
  'sub subhead subheadline subheading subtitle deck secondary subline'.split(' '),
);
/** Headlines for other uses: they are never the main one while there is another. */
const SIDE_ROLES: ReadonlySet<string> = new Set(
  'short web mobile kicker overline seo twitter social push sms listing teaser'.split(' '),
);

/** The lines around the copy: headlines, slugline, byline, dateline, credit. Texts in other languages or for other uses are left. */
export function setLines(item: Item, properties: Properties, context: G2Context): void {
  setHeadlines(item, properties, context);
  const slugline = joined('slugline', ' ', properties, context);
  if (slugline !== undefined) item.slugline = slugline;
  const byline = joined('by', ', ', properties, context);
  if (byline !== undefined) item.byline = byline;
  const credit = joined('creditline', ', ', properties, context);
  if (credit !== undefined) item.credit = credit;
  setDateline(item, properties, context);
}

function setHeadlines(item: Item, properties: Properties, context: G2Context): void {
  const all = properties.take('headline');
  if (all.length === 0) return;
  const ranked = byRank(inLanguage(all, context.language).filter((element) => lineIn(element) !== undefined));
  const main =
    ranked.find((element) => hasRole(element, SUBHEADLINE_ROLES) === false && hasRole(element, SIDE_ROLES) === false) ??
    (context.wireroom === undefined ? ranked[0] : undefined);
  const sub = ranked.find((element) => element !== main && (hasRole(element, SUBHEADLINE_ROLES) || isSecondByRank(element)));
  const [headline, subheadline] = [lineIn(main), lineIn(sub)];
  if (headline !== undefined) {
    item.headline = headline;
    item.headlineOrigin = 'given';
  }
  if (subheadline !== undefined) item.subheadline = subheadline;
  properties.leave(
    'headline',
    all.filter((element) => element !== main && element !== sub && element.children.length > 0),
  );
}

/** The most important first; those without rank as they stand. */
function byRank(elements: readonly XmlElement[]): readonly XmlElement[] {
  if (elements.length < 2 || elements.every((element) => element.attributes['rank'] === undefined)) return elements;
  return [...elements].sort((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(element: XmlElement): number {
  const rank = Number(element.attributes['rank'] ?? Number.NaN);
  return Number.isFinite(rank) ? rank : 1;
}

/** dpa's second line has no role, only a lower rank. */
function isSecondByRank(element: XmlElement): boolean {
  return rankOf(element) > 1 && attribute(element, 'role') === undefined && attribute(element, 'roleuri') === undefined;
}

function joined(name: string, by: string, properties: Properties, context: G2Context): string | undefined {
  const all = properties.take(name);
  if (all.length === 0) return undefined;
  const wanted = inLanguage(all, context.language);
  const chosen = new Set(wanted);
  properties.leave(
    name,
    all.filter((element) => !chosen.has(element)),
  );
  return (
    wanted
      .map(lineIn)
      .filter((text) => text !== undefined)
      .join(by) || undefined
  );
}

/** `New York (dpa) - ` is what stands before the first sentence; the place is where the content is located, else what the line begins with. */
function setDateline(item: Item, properties: Properties, context: G2Context): void {
  const located = properties.take('located');
  const place = located[0] === undefined ? undefined : nameOf(located[0], context);
  const text = datelineText(properties, context);
  const simple =
    located.length === 1 &&
    place !== undefined &&
    childNamed(located[0]!, 'nar:broader') === undefined &&
    located[0]!.attributes['qcode'] === undefined;
  if (!simple) properties.leave('located', located);
  if (text !== undefined && text !== '') {
    const named = place ?? (context.wireroom === undefined ? placeBeforeAgency(text) : undefined);
    item.dateline = named === undefined ? { text } : { text, place: named };
  } else if (place !== undefined) item.dateline = { text: place, place };
}

function datelineText(properties: Properties, context: G2Context): string | undefined {
  const text = joined('dateline', ' ', properties, context);
  return context.wireroom === undefined && text !== undefined ? withoutDash(text) : text;
}

function withoutDash(text: string): string {
  let end = text.length;
  while (end > 0 && ' -–—:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function placeBeforeAgency(text: string): string | undefined {
  const bracket = text.indexOf('(');
  const place = (bracket < 0 ? text : text.slice(0, bracket)).trim();
  return place === '' || /[\d,]/.test(place) ? undefined : place;
}
