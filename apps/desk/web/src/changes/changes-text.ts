import type { RevisionChanges } from '@wireroom/contracts';

/** `12 words added, 3 removed; 2 figures, 1 name changed`: what changed in the body, in one line. */
export function changesText({ words, blocks }: Pick<RevisionChanges, 'words' | 'blocks'>): string {
  const { added, removed, figures, names, quotations } = words;
  const counted = [wordsText(added, removed), marksText({ figures, names, quotations }), movedText(blocks)].filter(Boolean);
  if (counted.length > 0) return counted.join('; ');
  return blocks.some(({ change }) => change === 'restyled')
    ? 'No word changed, only how some are set'
    : 'No word of the text changed';
}

function wordsText(added: number, removed: number): string {
  if (added === 0 && removed === 0) return '';
  if (removed === 0) return `${plural(added, 'word')} added`;
  return added === 0 ? `${plural(removed, 'word')} removed` : `${plural(added, 'word')} added, ${number(removed)} removed`;
}

function marksText({ figures, names, quotations }: Pick<RevisionChanges['words'], 'figures' | 'names' | 'quotations'>): string {
  const parts = [
    figures > 0 && plural(figures, 'figure'),
    names > 0 && plural(names, 'name'),
    quotations > 0 && `${plural(quotations, 'word')} in quotations`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${parts.join(', ')} changed`;
}

function movedText(blocks: RevisionChanges['blocks']): string {
  const moved = blocks.filter(({ change }) => change === 'moved').length;
  return moved === 0 ? '' : `${plural(moved, 'block')} moved`;
}

const number = (count: number) => count.toLocaleString('en');
const plural = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
