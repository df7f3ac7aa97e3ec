import { type AiDisclosureAnnotation, type Article, blockText, type Evidence } from '@wireroom/contracts';
import { findAiDisclosure } from '@wireroom/formats';
import type { Annotator } from '../annotator.js';
import type { ArticleContext } from '../article-context.js';

const NAME = 'ai-disclosure';
const VERSION = 1;
/** Notes stand in the first or last blocks; what is between them is the story, which may be about AI. */
const HEAD_BLOCKS = 2;
const TAIL_BLOCKS = 4;
/** UTF-16 units; a longer block is no note. */
const LONGEST_NOTE = 800;

/** Sentences that reach all rules of both languages. */
const WARM_UP = ['An AI firm opened an office in the city.', 'Ein KI-Unternehmen hat ein Büro in der Stadt eröffnet.'];

/** A passage that may hold a note, and the evidence for a part of it. */
interface Passage {
  readonly text: string;
  readonly evidence: (start: number, end: number) => Evidence;
}

/**
 * Finds the sentence that says that AI made, edited or translated the copy: what the reader of the format took out of the body,
 * else in editors' notes, credit and byline, and the head and tail of the body.
 */
export function createAiDisclosureAnnotator(budgetMs: number): Annotator {
  // The engine compiles the rules when they are first used, which takes longer than any article may: so not on an article.
  for (const sentence of WARM_UP) findAiDisclosure(sentence);
  return {
    name: NAME,
    version: VERSION,
    budgetMs,
    annotate(article: Article, context: ArticleContext): AiDisclosureAnnotation[] {
      const given = article.provenance?.aiDisclosure;
      if (given) {
        const evidence: Evidence = { field: 'disclosure', start: 0, end: given.text.length };
        return [annotation({ ...given, evidence, confidence: 0.95 })];
      }
      for (const passage of passagesOf(article)) {
        context.deadline.check();
        const found = findAiDisclosure(passage.text);
        if (found?.concerns !== 'text') continue;
        const { text, digitalSourceType, start, end } = found;
        return [annotation({ text, digitalSourceType, evidence: passage.evidence(start, end), confidence: 0.9 })];
      }
      return [];
    },
  };
}

function annotation(found: {
  text: string;
  digitalSourceType: string;
  evidence: Evidence;
  confidence: number;
}): AiDisclosureAnnotation {
  const { text, digitalSourceType, evidence, confidence } = found;
  return { type: 'aiDisclosure', annotator: NAME, version: VERSION, confidence, evidence: [evidence], digitalSourceType, text };
}

function passagesOf(article: Article): Passage[] {
  const field = (name: Evidence['field'], text: string | undefined): Passage[] =>
    text === undefined || text === '' ? [] : [{ text, evidence: (start, end) => ({ field: name, start, end }) }];
  return [
    ...article.edNotes.flatMap((note) => field('edNote', note.text)),
    ...field('credit', article.credit),
    ...field('byline', article.byline),
    ...edgeBlocks(article),
  ];
}

/** Read from the article itself, since the end of a very long one lies beyond the context's texts. */
function edgeBlocks({ body }: Article): Passage[] {
  const tail = Math.max(HEAD_BLOCKS, body.length - TAIL_BLOCKS);
  const edges = body.map((block, index) => ({ block, index })).filter(({ index }) => index < HEAD_BLOCKS || index >= tail);
  return edges
    .map(({ block, index }) => ({
      text: blockText(block),
      evidence: (start: number, end: number): Evidence => ({ field: 'body', block: index, start, end }),
    }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_NOTE);
}
