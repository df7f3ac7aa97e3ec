import type { Lexicon } from './lexicon.js';
import type { Neighbours } from './neighbours.js';
import type { WordsAround } from './words-around.js';

/** The mention has a verb of state right after it: "said", "has said", "will not say". */
export function hasStateVerb(around: WordsAround, lexicon: Lexicon): boolean {
  return around.after !== '' && isStateVerbAt(around.mention.last + 1, around, lexicon);
}

/**
 * Subject or object of a state verb, alone or joined to another place by "and"; or one of two sides: "between ... and ...".
 * Whether the place is a capital is for the caller to see.
 */
export function actsAsGovernment(around: WordsAround, neighbours: Neighbours, lexicon: Lexicon): boolean {
  const { before, mention } = around;
  const prepositional = lexicon.weakLocative.has(before) && !lexicon.statePreposition.has(before);
  if (hasStateVerb(around, lexicon)) return !prepositional;
  // "accused London", "warf Moskau vor"
  if (lexicon.stateVerb.has(before)) return true;
  const { before: left, after: right } = neighbours;
  if (right?.first === mention.last + 2 && lexicon.and.has(around.at(mention.last + 1))) {
    if (lexicon.statePreposition.has(before)) return true;
    if (isStateVerbAt(right.last + 1, around, lexicon) && !lexicon.locative.has(before)) return true;
  }
  const joined = left?.last === mention.first - 2 && lexicon.and.has(around.at(mention.first - 1));
  return joined && lexicon.statePreposition.has(around.at(left.first - 1));
}

function isStateVerbAt(token: number, around: WordsAround, { stateVerb, auxiliary }: Lexicon): boolean {
  const word = around.at(token);
  if (stateVerb.has(word)) return true;
  return auxiliary.has(word) && (stateVerb.has(around.at(token + 1)) || stateVerb.has(around.at(token + 2)));
}
