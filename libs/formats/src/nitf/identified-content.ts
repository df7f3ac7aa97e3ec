import type { Subject } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, childElements, type XmlElement } from '../xml/xml-element.js';
import { signalOf } from './adapt-status.js';
import { type Gathered, type NitfContext, placed } from './nitf-context.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';

/** Subjects by classifier, places by location; persons, organisations and events are kept by NITF's own names. */
export function readIdentifiedContent(element: XmlElement, context: NitfContext, gathered: Gathered): void {
  for (const child of childElements(element)) {
    switch (localName(child.name)) {
      case 'classifier':
        classifier(child, gathered);
        break;
      case 'location':
        addPlace(context, conceptIn(child, 'code-source', 'location-code'));
        break;
      default:
        context.kept.addElement(child);
    }
  }
}

/** Without a type it is a subject; the type else is the scheme where there is no other. */
function classifier(element: XmlElement, gathered: Gathered): void {
  const type = attribute(element, 'type')?.toLowerCase();
  const concept = conceptIn(element, 'idsrc', 'value');
  if (concept === undefined) return;
  const signal = type === 'signal' ? signalOf(concept.code ?? concept.name) : undefined;
  if (signal !== undefined) gathered.signals.push(signal);
  else if (type === 'genre') gathered.genres.push(placed(element, concept));
  else if (type === undefined || type === 'subject' || concept.scheme !== undefined)
    gathered.subjects.push(placed(element, concept));
  else gathered.subjects.push(placed(element, { scheme: type, ...concept }));
}

function conceptIn(element: XmlElement, source: string, value: string): Subject | undefined {
  const scheme = attribute(element, source);
  const code = attribute(element, value);
  const name = lineOf(element);
  if (code === undefined && name === undefined) return undefined;
  return {
    ...(scheme === undefined ? {} : { scheme: iptcScheme(scheme) }),
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
  };
}

function addPlace({ item, repairs }: NitfContext, place: Subject | undefined): void {
  if (place === undefined) return;
  if (item.places.length < MAX_LIST) item.places.push(place);
  else repairs.note('list-cut', 'places');
}

/** Where it happened: the most local name with the larger ones behind it, and the country by its code. */
export function readEventLocation(element: XmlElement, context: NitfContext): void {
  const names = ['city', 'county-dist', 'state-prov'].map((name) => attribute(element, name));
  const name = names.filter((part) => part !== undefined).join(', ');
  const country = attribute(element, 'iso-cc');
  if (name !== '') addPlace(context, { name });
  if (country !== undefined) addPlace(context, { scheme: 'iso3166', code: country });
}
