import { blockText, type Item, type SignalEvidence } from '@wireroom/contracts';
import { COMMAND } from '../text/take-command.js';
import { SIGNAL_FORMS } from './forms.js';

/** Paragraphs from the start that are looked at, and characters that a note has at most. */
const PARAGRAPHS = 2;
const NOTE_LENGTH = 500;
/** Characters of the evidence that are kept, and pieces of it. */
const EVIDENCE_LENGTH = 200;
const MAX_EVIDENCE = 20;
/** Notes to editors that are looked at. */
const MAX_NOTES = 20;

/**
 * Adds the signals that an item only says in words, each with those words. What orders to stop using it withdraws it: the order
 * counts whatever the format's own status says.
 */
export function withSignalsInText(item: Item): Item {
  const evidence = evidenceIn(item);
  if (evidence.length === 0) return item;
  const signals = [...new Set([...item.signals, ...evidence.map(({ signal }) => signal)])];
  return { ...item, pubStatus: statusOf(item.pubStatus, evidence), signals, signalEvidence: evidence };
}

function statusOf(pubStatus: Item['pubStatus'], evidence: readonly SignalEvidence[]): Item['pubStatus'] {
  if (pubStatus === 'canceled' || evidence.some(({ signal }) => signal === 'kill')) return 'canceled';
  return evidence.some(({ signal }) => signal === 'withhold') ? 'withheld' : pubStatus;
}

function evidenceIn(item: Item): SignalEvidence[] {
  const found: SignalEvidence[] = [];
  for (const { property, text } of wordsOf(item)) {
    for (const { signal, properties, form } of SIGNAL_FORMS)
      if (properties.includes(property) && form.test(text))
        found.push({ signal, property, text: text.slice(0, EVIDENCE_LENGTH) });
    const command = property === 'edNotes' || property === 'body' ? COMMAND.exec(text) : null;
    if (command !== null) {
      const signal = command.groups?.['kill'] === undefined ? 'withhold' : 'kill';
      if (!found.some((each) => each.signal === signal && each.property === property))
        found.push({ signal, property, text: text.slice(0, EVIDENCE_LENGTH) });
    }
  }
  return found.slice(0, MAX_EVIDENCE);
}

function wordsOf({ headline, headlineOrigin, slugline, edNotes, body }: Item): Pick<SignalEvidence, 'property' | 'text'>[] {
  const words: Pick<SignalEvidence, 'property' | 'text'>[] = [];
  if (headline !== undefined && headlineOrigin !== 'derived') words.push({ property: 'headline', text: headline });
  if (slugline !== undefined) words.push({ property: 'slugline', text: slugline });
  for (const { text } of edNotes.slice(0, MAX_NOTES)) words.push({ property: 'edNotes', text });
  for (const block of body.slice(0, PARAGRAPHS))
    if (block.type === 'paragraph') words.push({ property: 'body', text: blockText(block).trim() });
  return words.filter(({ property, text }) => property === 'edNotes' || text.length <= NOTE_LENGTH);
}
