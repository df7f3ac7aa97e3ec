import {
  type Article,
  type Block,
  type BlockChange,
  blockText,
  type PropertyChange,
  type RevisionChanges,
  type TextRun,
} from '@wireroom/contracts';
import { type AlignedBlock, alignBlocks } from './align-blocks.js';
import { textRuns, wholeRuns } from './text-runs.js';

/** Properties that are told word by word. */
const TEXTS = ['headline', 'subheadline', 'slugline', 'byline', 'abstract', 'usageTerms', 'copyrightNotice', 'credit'] as const;
/** Properties that are told as a whole. */
const VALUES = [
  'pubStatus',
  'signals',
  'language',
  'dateline',
  'urgency',
  'priority',
  'embargoUntil',
  'expiresAt',
  'edNotes',
  'keywords',
  'section',
  'subjects',
  'genres',
  'places',
  'authors',
  'signOff',
  'providerVersion',
  'firstCreated',
  'versionCreated',
  'links',
  'media',
  'provenance',
] as const satisfies readonly (keyof Article)[];

/** What a revision changed against an older one of the same article. */
export function revisionChanges(before: Article, after: Article): RevisionChanges {
  const language = after.language ?? before.language;
  const blocks = blockChanges(before.body, after.body, language);
  return {
    articleId: after.id,
    revision: after.revision,
    since: before.revision,
    properties: [...textChanges(before, after, language), ...valueChanges(before, after)],
    blocks,
    words: countWords(blocks.flatMap(({ change, runs = [] }) => (change === 'moved' ? [] : runs))),
  };
}

function textChanges(before: Article, after: Article, language: string | undefined): PropertyChange[] {
  return TEXTS.flatMap((property) => {
    const [old, now] = [before[property], after[property]];
    if (old === now) return [];
    return [{ property, ...bounds(old, now), runs: textRuns(old ?? '', now ?? '', language) }];
  });
}

function valueChanges(before: Article, after: Article): PropertyChange[] {
  return VALUES.flatMap((property) => {
    const [old, now] = [before[property], after[property]];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ property, ...bounds(old, now) }];
  });
}

function bounds(before: unknown, after: unknown): { before?: unknown; after?: unknown } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function blockChanges(before: readonly Block[], after: readonly Block[], language: string | undefined): BlockChange[] {
  const texts = { before: before.map(blockText), after: after.map(blockText) };
  return alignBlocks(texts.before, texts.after).map((aligned) => {
    const old = aligned.before === undefined ? undefined : before[aligned.before];
    const now = aligned.after === undefined ? undefined : after[aligned.after];
    const { before: from, after: to } = aligned;
    const place = { type: (now ?? old)?.type ?? '', ...bounds(from, to) } as Pick<BlockChange, 'type' | 'before' | 'after'>;
    if (old === undefined) return { change: 'added', ...place, runs: wholeRuns(blockText(now as Block), 'added', language) };
    if (now === undefined) return { change: 'removed', ...place, runs: wholeRuns(blockText(old), 'removed', language) };
    return { ...changeOf(aligned, old, now, language), ...place };
  });
}

function changeOf(
  { moved }: AlignedBlock,
  old: Block,
  now: Block,
  language: string | undefined,
): Pick<BlockChange, 'change' | 'runs'> {
  if (moved === true) return { change: 'moved' };
  if (blockText(old) !== blockText(now)) return { change: 'changed', runs: textRuns(blockText(old), blockText(now), language) };
  return { change: JSON.stringify(old) === JSON.stringify(now) ? 'same' : 'restyled' };
}

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

function countWords(runs: readonly TextRun[]): RevisionChanges['words'] {
  const words = { added: 0, removed: 0, figures: 0, names: 0, quotations: 0 };
  for (const { op, text, marks = [] } of runs) {
    if (op === 'same') continue;
    const count = text.match(WORD)?.length ?? 0;
    words[op] += count;
    if (marks.includes('figure')) words.figures += count;
    if (marks.includes('name')) words.names += count;
    if (marks.includes('quotation')) words.quotations += count;
  }
  return words;
}
