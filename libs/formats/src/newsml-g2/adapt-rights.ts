import type { Item } from '@wireroom/contracts';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { inLanguage } from './by-language.js';
import { nameOf } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import { Properties } from './properties.js';
import { proseIn } from './text-in.js';

/**
 * Owner, copyright line and terms of the item. Of several blocks the first one that is about the whole item counts (others name the parts
 * they are about by `idrefs` or `scope`); those in other languages and all that is for machines is left.
 */
export function setRights(item: Item, blocks: readonly XmlElement[], context: G2Context): Properties {
  const own =
    blocks.find((block) => block.attributes['idrefs'] === undefined && block.attributes['scope'] === undefined) ?? blocks[0];
  const properties = new Properties(own);
  properties.leave(
    'rightsinfo',
    blocks.filter((block) => block !== own),
  );
  const holder = properties.takeFirst('copyrightholder');
  const name =
    holder === undefined ? undefined : (nameOf(holder, context) ?? attribute(holder, 'uri') ?? attribute(holder, 'qcode'));
  if (name !== undefined) item.copyrightHolder = name;
  const notice = texts('copyrightnotice', properties, context);
  if (notice !== undefined) item.copyrightNotice = notice;
  const terms = texts('usageterms', properties, context);
  if (terms !== undefined) item.usageTerms = terms;
  return properties;
}

/** Several statements in the wanted language are all in force. */
function texts(name: string, properties: Properties, context: G2Context): string | undefined {
  const all = properties.take(name);
  if (all.length === 0) return undefined;
  const wanted = inLanguage(all, context.language);
  const chosen = new Set(wanted);
  properties.leave(
    name,
    all.filter((element) => !chosen.has(element)),
  );
  const found = wanted.map((element) => proseIn(element) ?? attribute(element, 'href') ?? attribute(element, 'uri'));
  return found.filter((text) => text !== undefined).join('\n') || undefined;
}
