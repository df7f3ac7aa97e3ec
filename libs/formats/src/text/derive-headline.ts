import { splitSentences } from './split-sentences.js';

const LONGEST = 110;
const SHORTEST = 30;
/** Where a sentence can end early and still say something. */
const CLAUSE_END =
  /(?:[,;:]|\s[–—-])\s|\s(?=(?:because|while|although|after|before|when|who|which|weil|während|obwohl|nachdem|bevor|als|wobei)\s)/gu;

/** A headline from the first sentence of a text: the sentence without its stop, its first clauses, or at last its first words. */
export function deriveHeadline(text: string): string {
  const line = text.split('\n', 1)[0]!;
  const [first] = splitSentences(line);
  if (first === undefined) return '';
  const sentence = line.slice(first.start, first.end).replace(/[.…\s]+$/u, '');
  if (sentence.length <= LONGEST) return sentence;
  const clauses = [...sentence.matchAll(CLAUSE_END)]
    .map((match) => match.index)
    .filter((end) => end >= SHORTEST && end <= LONGEST);
  const clause = clauses[clauses.length - 1];
  if (clause !== undefined) return sentence.slice(0, clause).trimEnd();
  const cut = sentence.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORTEST)).trimEnd()}…`;
}
