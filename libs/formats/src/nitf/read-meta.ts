import type { Item, Link, Signal } from '@wireroom/contracts';
import { readLanguage } from '../feed/read-language.js';
import { MAX_LIST } from '../limits.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { digitalSourceTypeName } from '../ninjs/concept-addresses.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { signalOf } from './adapt-status.js';
import type { Gathered, NitfContext } from './nitf-context.js';
import { setOnce } from './set-once.js';

const ITEM_TYPES: ReadonlySet<string> = new Set(['text', 'picture', 'graphic', 'audio', 'video', 'composite', 'other']);
const RELATIONS: ReadonlySet<string> = new Set(
  'canonical updates translationOf relatedTo enclosure comments via author'.split(' '),
);
/** These lead to other items by their guids, which need not be addresses. */
const NAMED: ReadonlySet<string> = new Set(['updates', 'translationOf']);

/** What our own writer says by `meta`, where NITF has no place of its own. */
export class OwnMeta {
  readonly signals: Signal[] = [];
  readonly links: Link[] = [];
  private sourceType: string | undefined;
  private disclosure: string | undefined;
  private disclosedAs: string | undefined;
  /** Whether our own writer made the document: then it names them all. */
  isOurs = false;

  constructor(private readonly context: NitfContext) {}

  /** @returns whether the name is one of ours */
  read(name: string, content: string, element: XmlElement): boolean {
    switch (name) {
      case 'wireroom:revision':
        this.isOurs = true;
        return true;
      case 'wireroom:signal':
        this.signal(content);
        return true;
      case 'wireroom:link':
        this.link(content, element);
        return true;
      case 'wireroom:digitalSourceType':
        this.sourceType = digitalSourceTypeName(content);
        return true;
      case 'wireroom:aiDisclosure':
        this.disclosure = content;
        return true;
      case 'wireroom:aiDisclosureSourceType':
        this.disclosedAs = digitalSourceTypeName(content);
        return true;
      default:
        return this.readProperty(name, content);
    }
  }

  private readProperty(name: string, content: string): boolean {
    const { item } = this.context;
    switch (name) {
      case 'wireroom:type':
        if (ITEM_TYPES.has(content)) item.type = content as Item['type'];
        return true;
      case 'wireroom:headlineOrigin':
        item.headlineOrigin = content === 'derived' ? 'derived' : 'given';
        return true;
      case 'wireroom:priority':
        item.priority = content;
        return true;
      case 'wireroom:credit':
        item.credit = content;
        return true;
      default:
        return false;
    }
  }

  private signal(content: string): void {
    const signal = signalOf(content);
    if (signal !== undefined && !this.signals.includes(signal)) this.signals.push(signal);
  }

  get provenance(): Item['provenance'] {
    const { sourceType, disclosure } = this;
    if (sourceType === undefined) return undefined;
    if (disclosure === undefined) return { digitalSourceType: sourceType };
    return {
      digitalSourceType: sourceType,
      aiDisclosure: { text: disclosure, digitalSourceType: this.disclosedAs ?? sourceType },
    };
  }

  private link(href: string, { attributes }: XmlElement): void {
    const rel = attributes['wireroom:rel'] ?? '';
    if (!RELATIONS.has(rel) || this.links.length >= MAX_LIST) return;
    if (!NAMED.has(rel) && resolveReference(href) === undefined) return;
    const title = attributes['wireroom:title'];
    const mediaType = attributes['wireroom:mediatype'];
    this.links.push({
      rel: rel as Link['rel'],
      href,
      ...(title === undefined ? {} : { title }),
      ...(mediaType === undefined ? {} : { mediaType }),
    });
  }
}

/** One `meta`: ours, one of the names that agencies share, or one that is kept. */
export function readMeta(element: XmlElement, own: OwnMeta, { item, kept, repairs }: NitfContext, gathered: Gathered): void {
  const name = attribute(element, 'name') ?? attribute(element, 'http-equiv');
  const content = attribute(element, 'content');
  if (name === undefined || content === undefined || own.read(name, content, element)) return;
  switch (name.toLowerCase()) {
    case 'anpa-keyword':
    case 'slug':
    case 'slugline':
      setOnce(item, 'slugline', content);
      break;
    case 'anpa-category':
      gathered.subjects.push({ value: { scheme: 'anpa-category', code: content } });
      break;
    case 'anpa-priority':
    case 'priority':
      setOnce(item, 'priority', content);
      break;
    case 'language':
      setOnce(item, 'language', readLanguage(content, repairs));
      break;
    default:
      kept.add('meta', { name, content });
  }
}
