import { type Block, emptyItem, type Item } from '@wireroom/contracts';
import { applyExtension } from '../wireroom/apply-extension.js';
import { AFTER_DATELINE } from './article-to-plain.js';
import { FACTS_MARK } from './labels.js';
import { linesToMembers } from './lines-to-members.js';
import { plainToBlock } from './plain-to-blocks.js';

/** What the line `Copy` names, in order. */
type Part = 'headline' | 'subheadline' | 'byline';
const PARTS: ReadonlySet<string> = new Set<Part>(['headline', 'subheadline', 'byline']);

/**
 * Reads an article from the blocks of lines that `articleToPlain` made. A status that is missing withholds the item, as one that is unknown
 * does; what stands for the text of a withdrawn article is not its text.
 */
export function plainToItem(blocks: readonly (readonly string[])[]): Item {
  const [head = [], ...rest] = blocks;
  const factsAt = rest.findLastIndex(([first]) => first === FACTS_MARK);
  const facts = factsAt < 0 ? [] : rest[factsAt]!;
  const { copy, language, ...members } = { ...linesToMembers(facts), ...linesToMembers(head) };
  const item = emptyItem();
  const parts = typeof copy === 'string' ? copy.split(', ') : [];
  let at = 0;
  for (const part of parts) if (PARTS.has(part)) item[part as Part] = rest[at++]?.join(' ');
  if (item.headline !== undefined) item.headlineOrigin = 'given';
  if (typeof language === 'string' && language !== '') item.language = language;
  const { articleId } = members;
  if (typeof articleId === 'string') item.guid = `urn:uuid:${articleId}`;
  applyExtension(item, { ...members, pubStatus: members['pubStatus'] ?? 'unknown' });
  const isText = parts.at(-1)?.startsWith('text') === true && item.pubStatus === 'usable';
  if (isText)
    item.body = bodyOf(
      rest.slice(at, factsAt < 0 ? rest.length : factsAt),
      parts.at(-1) === 'text after dateline' ? item.dateline?.text : undefined,
    );
  if (factsAt < 0) item.repairs.push({ code: 'facts-missing' });
  return item;
}

function bodyOf(blocks: readonly (readonly string[])[], dateline: string | undefined): Block[] {
  return blocks.map((lines, index) =>
    plainToBlock(index === 0 && dateline !== undefined ? withoutDateline(lines, dateline) : lines),
  );
}

function withoutDateline([first = '', ...others]: readonly string[], dateline: string): string[] {
  const before = dateline.replace(/\s*\n\s*/g, ' ') + AFTER_DATELINE;
  return [first.startsWith(before) ? first.slice(before.length) : first, ...others];
}
