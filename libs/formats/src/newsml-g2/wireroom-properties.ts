import type { Item } from '@wireroom/contracts';
import { laterEmbargo } from '../dates/later-embargo.js';
import { readWhen } from '../dates/read-when.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { G2Context } from './g2-context.js';
import type { Properties } from './properties.js';

/** The value that our own writer gave a property of the standard's extension elements by this name; undefined in items of others. */
export function wireroomValue(
  elements: readonly XmlElement[],
  name: string,
  context: Pick<G2Context, 'wireroom'>,
): string | undefined {
  if (context.wireroom === undefined) return undefined;
  const rel = `${context.wireroom}:${name}`;
  return elements.find((element) => element.attributes['rel'] === rel)?.attributes['value'];
}

/** What an item of ours carries that the standard has no property for. All else that is in the same elements stays there. */
export function setWireroomProperties(
  item: Item,
  { meta, content }: { meta: Properties; content: Properties },
  context: G2Context,
): void {
  if (context.wireroom === undefined) return;
  const elements = [...meta.take('itemmetaextproperty'), ...content.take('contentmetaextproperty')];
  const known = new Set<string>();
  const value = (name: string): string | undefined => {
    known.add(`${context.wireroom}:${name}`);
    return wireroomValue(elements, name, context);
  };
  item.priority = value('priority') ?? item.priority;
  item.section = value('section');
  for (const name of ['firstCreated', 'versionCreated', 'expiresAt'] as const)
    item[name] = readWhen(value(name), name, context.repairs) ?? item[name];
  const embargo = readWhen(value('embargoUntil'), 'embargoUntil', context.repairs);
  if (embargo !== undefined) item.embargoUntil = laterEmbargo(item.embargoUntil, embargo);
  if (value('headlineOrigin') === 'derived') item.headlineOrigin = 'derived';
  const date = readWhen(value('datelineDate'), 'dateline', context.repairs);
  if (date !== undefined && item.dateline !== undefined) item.dateline.date = date;
  const [text, sourceType] = [value('aiDisclosure'), value('aiDisclosureSourceType') ?? item.provenance?.digitalSourceType];
  if (text !== undefined && sourceType !== undefined)
    item.provenance = { ...item.provenance, aiDisclosure: { text, digitalSourceType: sourceType } };
  for (const name of ['priority', 'section', 'firstCreated', 'versionCreated', 'expiresAt'] as const)
    if (item[name] === undefined) delete item[name];
  content.leave(
    'contentmetaextproperty',
    elements.filter((element) => !known.has(element.attributes['rel'] ?? '')),
  );
}
