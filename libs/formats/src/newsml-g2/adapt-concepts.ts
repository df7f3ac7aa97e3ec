import type { Item, Subject } from '@wireroom/contracts';
import { addKeyword } from '../feed/add-categories.js';
import { MAX_LIST } from '../limits.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { conceptOf, localCode } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import { noteCut } from './note-cut.js';
import type { Properties } from './properties.js';
import { lineIn } from './text-in.js';

/** Types of concepts (IPTC's cpnature and what providers add) that are places. */
const PLACE_TYPES: ReadonlySet<string> = new Set('geoarea poi place city country locality location region statprov'.split(' '));
/** What a subject of ours can hold. Anything else that is said of one makes it an extension as well. */
const HELD: ReadonlySet<string> = new Set(['qcode', 'uri', 'literal', 'rank', 'id']);

/** Subjects, genres, places and keywords. A subject that is a place is among the subjects all the same, as in the document. */
export function setConcepts(item: Item, properties: Properties, context: G2Context): void {
  const subjects = properties.take('subject');
  const [named, places] = [new ConceptList('subjects', item), new ConceptList('places', item)];
  for (const element of subjects) {
    const subject = conceptOf(element, context);
    if (subject === undefined) continue;
    named.add(subject);
    if (isPlace(element)) places.add(subject);
  }
  properties.leave('subject', subjects.filter(saysMore));
  const genres = properties.take('genre');
  const kinds = new ConceptList('genres', item);
  for (const element of genres) kinds.add(conceptOf(element, context));
  properties.leave('genre', genres.filter(saysMore));
  item.subjects = named.concepts;
  item.places = places.concepts;
  item.genres = kinds.concepts;
  for (const element of properties.take('keyword')) {
    const keyword = lineIn(element);
    if (keyword !== undefined) addKeyword(item, keyword);
  }
}

function isPlace(element: XmlElement): boolean {
  const type = attribute(element, 'type') ?? attribute(element, 'typeuri');
  return type !== undefined && PLACE_TYPES.has(localCode(type));
}

/** Each concept once: providers repeat one for every way in which it came to be there. */
class ConceptList {
  readonly concepts: Subject[] = [];
  private readonly places = new Map<string, number>();

  constructor(
    private readonly name: string,
    private readonly item: Item,
  ) {}

  add(concept: Subject | undefined): void {
    if (concept === undefined) return;
    const key =
      concept.code === undefined ? `name ${concept.scheme ?? ''} ${concept.name}` : `${concept.scheme ?? ''} ${concept.code}`;
    const at = this.places.get(key);
    if (at !== undefined) {
      if (this.concepts[at]!.name === undefined) this.concepts[at] = concept;
    } else if (this.concepts.length < MAX_LIST) this.places.set(key, this.concepts.push(concept) - 1);
    else noteCut(this.item, this.name);
  }
}

function saysMore(element: XmlElement): boolean {
  for (const name in element.attributes) if (!HELD.has(name)) return true;
  let names = 0;
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    if (node.name !== 'nar:name') return true;
    names += 1;
  }
  return names > 1;
}
