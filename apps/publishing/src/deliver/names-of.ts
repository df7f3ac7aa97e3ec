import type { SentWithdrawal } from './channel.js';
import { fillTemplate } from './fill-template.js';

/** Fields of a template whose values a revision's number does not tell. */
const TOLD_BY_CONTENT = /\{(?:slugline|date|provider)\}/;

/**
 * Every name, by the template of a destination, that the article had there, each once, that of the withdrawal first. The reason instead where some cannot be
 * known any more.
 */
export function namesOf(template: string, { notice, earlier, forgotten }: SentWithdrawal): ReadonlySet<string> | string {
  if (forgotten.length > 0 && TOLD_BY_CONTENT.test(template))
    return `revisions ${forgotten.join(', ')} are not kept any more, so what names they had is not known`;
  const known = forgotten.map((revision) => ({ ...notice, revision }));
  return new Set([notice, ...earlier, ...known].map((message) => fillTemplate(template, message)));
}
