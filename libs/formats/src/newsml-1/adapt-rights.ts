import type { Item } from '@wireroom/contracts';
import { childNamed } from '../xml/xml-element.js';
import { lineText } from './line-text.js';
import type { Properties } from './properties.js';

/** Who owns a story. Limits on its use are prose; what says more (where, from when until when, for whom) stays as given beside. */
export function setRights(item: Item, rights: Properties): void {
  const copyrights = rights.all('copyright');
  const [copyright] = copyrights;
  const holder = copyright === undefined ? undefined : lineText(childNamed(copyright, 'copyrightholder'));
  if (holder !== undefined) item.copyrightHolder = holder;
  const date = copyright === undefined ? undefined : childNamed(copyright, 'copyrightdate');
  rights.leave('copyright', copyrights.length > 1 || date !== undefined ? copyrights : []);
  const usages = rights.all('usagerights');
  rights.leave('usagerights', usages);
  if (item.usageTerms !== undefined) return;
  const limitations = usages.flatMap((usage) => {
    const text = lineText(childNamed(usage, 'limitations')) ?? lineText(childNamed(usage, 'usagetype'));
    return text === undefined ? [] : [text];
  });
  if (limitations.length > 0) item.usageTerms = [...new Set(limitations)].join('\n');
}
