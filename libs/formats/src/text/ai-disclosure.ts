import {
  ABOUT_TEXT,
  type AiPart,
  DENIALS,
  DISCLOSURE_RULES,
  type DisclosureRule,
  MODEL_DRIVEN,
  PARTS,
  PICTURE,
  REPORTING,
  RULE_DRIVEN,
  SOUND,
} from './ai-disclosure-rules.js';
import { type Sentence, splitSentences } from './split-sentences.js';

/** A sentence saying that AI made, changed or translated the copy in which it stands. Offsets are UTF-16 code units. */
export interface FoundDisclosure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Local name in http://cv.iptc.org/newscodes/digitalsourcetype/. */
  readonly digitalSourceType: string;
  /** What AI had a part in: the copy, or only a picture or recording beside it. */
  readonly concerns: 'text' | 'picture' | 'audio';
}

/** Why the names are these: README of this folder. */
const SOURCE_TYPE_OF_PART: Readonly<Record<AiPart, string>> = {
  made: 'trainedAlgorithmicMedia',
  'part-made': 'compositeWithTrainedAlgorithmicMedia',
  edited: 'compositeWithTrainedAlgorithmicMedia',
  translated: 'compositeWithTrainedAlgorithmicMedia',
  transcribed: 'algorithmicallyEnhanced',
};

/**
 * Every form needs one of these, and most paragraphs of most copy hold none. Plain searches, because one expression for all of them
 * takes ten times as long.
 */
const TOOLS_AS_WRITTEN = ['AI', 'A.I', 'KI', 'LLM'];
const TOOLS_IN_ANY_CASE = (
  'intelligen gpt openai deepl google midjourney dall-e dalle diffusion copilot gemini language_model sprachmodell machine maschinell automat ' +
  'algorithm robot _bot_ _bots synthe voice textgenerator übersetzungssoftware text-to-speech neural'
)
  .split(' ')
  .map((words) => words.replaceAll('_', ' '));

function mentionsATool(text: string): boolean {
  if (TOOLS_AS_WRITTEN.some((tool) => text.includes(tool))) return true;
  const lower = text.toLowerCase();
  return TOOLS_IN_ANY_CASE.some((tool) => lower.includes(tool));
}

/** Notes are short; a longer sentence is copy. */
const SENTENCE_LIMIT = 400;
/** A fragment such as "Translated with AI" is a note only where hardly anything else stands. */
const FRAGMENT_LIMIT = 140;
const NAMED_AFTER_AI =
  /\b(?:AI|KI|Artificial Intelligence|Machine Learning)(?:[\s-]\p{Lu}[\p{L}-]*)*[\s-](?:Institut\w*|Act|Summit|Office|Commission|Association|Lab\w*|Council|Cent\w+|Alliance|Group|Agency|University|Conference|Gesetz|Gipfel|Verband)\b/gu;
/** Labels that open a note. */
const LABEL =
  /^[\s*–—([]*(?:editor['’]?s[’']? note|editors['’]? note|editorial note|note(?: from the editors?)?|disclaimer|disclosure|transparency(?: note)?|about this (?:article|story|text|translation)|hinweis(?: der redaktion)?|anm(?:erkung|\.)?(?: der redaktion| d\. ?red\.)?|transparenzhinweis|in eigener sache|redaktioneller hinweis)\s*[:.–—-]\s*/iu;

/**
 * Finds the first sentence of a passage that discloses a part of AI in the copy itself. Meant for head and tail paragraphs, notes
 * and credit lines; stories about AI don't trigger it, because the sentence must speak of this very text, in no one's mouth.
 */
export function findAiDisclosure(text: string): FoundDisclosure | undefined {
  if (!mentionsATool(text)) return undefined;
  for (const sentence of splitSentences(text)) {
    const printed = text.slice(sentence.start, sentence.end);
    if (printed.length > SENTENCE_LIMIT || !mentionsATool(printed)) continue;
    const statement = withoutNames(printed.replace(LABEL, ''));
    if (isQuoted(text, sentence) || REPORTING.test(statement) || DENIALS.some((denial) => denial.test(statement))) continue;
    const standsAlone = text.length <= FRAGMENT_LIMIT || LABEL.test(text);
    if (!DISCLOSURE_RULES.some((rule) => applies(rule, statement, standsAlone))) continue;
    return { ...sentence, text: printed, ...classify(statement) };
  }
  return undefined;
}

/** Bodies and people called after AI are no tools: the AI Safety Institute, Ai Weiwei. */
function withoutNames(statement: string): string {
  return statement
    .replaceAll('A.I.', 'AI')
    .replace(NAMED_AFTER_AI, 'a body')
    .replace(/\bAi\b/g, 'a person');
}

/**
 * "The article was ..." may speak of another article, so without "this" the sentence must stand almost alone or name what
 * notes name.
 */
function applies(rule: DisclosureRule, statement: string, standsAlone: boolean): boolean {
  if (rule.standsAlone === true && !standsAlone) return false;
  const match = rule.form.exec(statement);
  if (match === null) return false;
  const pointsHere = /\b(?:this|these|our|above|following|dies|vorliegend|obige|nachstehend|vorstehend)/iu.test(statement);
  const ofText = ABOUT_TEXT.test(statement);
  return pointsHere || rule.standsAlone === true || (standsAlone && ofText);
}

function isQuoted(text: string, sentence: Sentence): boolean {
  const printed = text.slice(sentence.start, sentence.end);
  if (/^["“„«»]/.test(printed)) return true;
  const before = text.slice(0, sentence.start);
  const opened = (before.match(/[“„«]/g) ?? []).length;
  const closed = (before.match(/[”»]/g) ?? []).length;
  return opened > closed && /[”“»]/.test(text.slice(sentence.start));
}

function classify(statement: string): Pick<FoundDisclosure, 'digitalSourceType' | 'concerns'> {
  const part = PARTS.find(([, words]) => words.test(statement))?.[0] ?? 'made';
  const ruleDriven = part === 'made' && RULE_DRIVEN.test(statement) && !MODEL_DRIVEN.test(statement);
  return { digitalSourceType: ruleDriven ? 'algorithmicMedia' : SOURCE_TYPE_OF_PART[part], concerns: subjectOf(statement) };
}

/** What is named first is what the sentence speaks of: "The picture in this article was made with AI". */
function subjectOf(statement: string): FoundDisclosure['concerns'] {
  const picture = statement.search(PICTURE);
  const copy = statement.search(ABOUT_TEXT);
  if (picture < 0 || (copy >= 0 && copy < picture)) return 'text';
  return SOUND.test(statement) ? 'audio' : 'picture';
}
