import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { formalName, lineText, wordOf } from './line-text.js';

/** Something real that metadata speak of: a person, company, place or subject, with its names. */
export interface Topic {
  /** Kinds as words: person, company, subjectmatter ... */
  readonly types: readonly string[];
  readonly code?: string;
  readonly scheme?: string;
  readonly names: readonly { readonly language?: string; readonly text: string }[];
}

/** Variants of a description that are no name. */
const NOT_NAMES: ReadonlySet<string> = new Set(['category', 'abbreviation', 'abbreviated', 'definition', 'note', 'explanation']);

/** The topics of a document, of an item and of a component inside each other: the inner ones are asked first. */
export class Topics {
  private readonly byId = new Map<string, Topic>();
  private readonly byCode = new Map<string, Topic>();

  constructor(
    topicSets: readonly XmlElement[],
    private readonly outer?: Topics,
  ) {
    for (const set of topicSets) for (const topic of childrenNamed(set, 'topic')) this.add(topic);
  }

  /** The topic that a reference such as `#t1` points to. */
  at(reference: string): Topic | undefined {
    const id = reference.slice(reference.lastIndexOf('#') + 1);
    return this.byId.get(id) ?? this.outer?.at(reference);
  }

  /** The topic of that code, from the same scheme where both name one. */
  ofCode(code: string, scheme: string | undefined): Topic | undefined {
    const found = this.byCode.get(code);
    const fits = found !== undefined && (scheme === undefined || found.scheme === undefined || found.scheme === scheme);
    return fits ? found : this.outer?.ofCode(code, scheme);
  }

  private add(element: XmlElement): void {
    const [formal] = childrenNamed(element, 'formalname');
    const code = lineText(formal);
    const scheme = formal === undefined ? undefined : attribute(formal, 'scheme');
    const topic: Topic = {
      types: childrenNamed(element, 'topictype').flatMap((type) => wordOf(type) ?? []),
      names: childrenNamed(element, 'description').flatMap(nameIn),
      ...(code === undefined ? {} : { code }),
      ...(scheme === undefined ? {} : { scheme }),
    };
    for (const name of ['duid', 'euid']) {
      const id = attribute(element, name);
      if (id !== undefined) this.byId.set(id, topic);
    }
    if (code !== undefined) this.byCode.set(code, topic);
  }
}

/** A topic's name in a language, else the first. */
export function topicName({ names }: Topic, language: string | undefined): string | undefined {
  const primary = primaryOf(language);
  return (names.find((name) => primaryOf(name.language) === primary) ?? names[0])?.text;
}

function nameIn(description: XmlElement): Topic['names'][number][] {
  const variant = attribute(description, 'variant')?.toLowerCase();
  const text = formalName(description);
  if (text === undefined || (variant !== undefined && NOT_NAMES.has(variant))) return [];
  const language = attribute(description, 'xml:lang');
  return [language === undefined ? { text } : { language, text }];
}

function primaryOf(language: string | undefined): string | undefined {
  return language?.split(/[-_]/, 1)[0]?.toLowerCase();
}
