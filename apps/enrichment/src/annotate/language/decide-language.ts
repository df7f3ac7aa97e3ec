import type { LanguageProbability } from './fasttext-detector.js';
import type { LanguageScore } from './ngram-detector.js';
import { bcp47, canonicalLabel, HAS_UNLISTED_RELATIVE, ONLY_FASTTEXT, related } from './relatives.js';

/** What the detectors and the source say of a text. */
export interface LanguageEvidence {
  /** Primary language as the source declares it; `und` where it does not. */
  readonly declared: string;
  /** Letters in the text that was looked at. */
  readonly letters: number;
  /** Every language of the n-gram table. */
  readonly known: ReadonlySet<string>;
  readonly ngrams: readonly LanguageScore[];
  /** The same for the first and the second half alone; asked only when the whole is not clear. */
  readonly halves: () => readonly (readonly LanguageScore[])[];
  /** Asked only when n-grams do not settle it. */
  readonly fasttext: () => readonly LanguageProbability[];
}

export interface LanguageDecision {
  /** BCP 47 primary language, or `und`. */
  readonly language: string;
  readonly confidence: number;
}

const UNSURE: LanguageDecision = { language: 'und', confidence: 0 };

/** Fewer letters say nothing; an ideograph or syllable says more than a letter. */
const LEAST_LETTERS = 15;
const LEAST_IDEOGRAPHS = 6;
/** Mean score per n-gram. Running text in a known language has 70 to 140, names and foreign text 15 to 50. */
const FITS = 62;
const MAY_FIT = 44;
/** Runner-up's share of the best score. */
const CLEAR_LEAD = 0.72;
/** Two unrelated languages this near to each other: the text is mixed. */
const NO_LEAD = 0.88;
const PROBABLE = 0.5;
/** Enough where nothing else fits at all. */
const BETTER_THAN_NOTHING = 0.3;
/** From this share of the best score on, the source may be right about a related language. */
const MAY_BE_DECLARED = 0.7;

/**
 * Combines two detectors and the source's word: n-grams decide among the sixty languages they know and between close
 * relatives, fastText has the languages they lack, the declared language settles what the text leaves open. Says `und`
 * rather than guess.
 */
export function decideLanguage(evidence: LanguageEvidence): LanguageDecision {
  const best = evidence.ngrams[0];
  if (tooShort(evidence, best?.language)) return UNSURE;
  const lead = leadOf(evidence.ngrams);
  if (best && best.score >= FITS && lead <= CLEAR_LEAD && !HAS_UNLISTED_RELATIVE.has(best.language)) {
    return { language: bcp47(best.language), confidence: confidenceOf(best.score, lead) };
  }
  if (mixed(evidence.halves())) return UNSURE;
  return preferDeclared(evidence, withFasttext(evidence, lead));
}

/** Each half fits one language well, and they are not the same nor related. */
function mixed([first, second]: readonly (readonly LanguageScore[])[]): boolean {
  const one = first?.[0];
  const other = second?.[0];
  if (!one || !other || one.score < FITS || other.score < FITS || related(one.language, other.language)) return false;
  return leadOf(first) <= CLEAR_LEAD && leadOf(second) <= CLEAR_LEAD;
}

/** 0 when there is no runner-up, 1 when it is as good as the best. */
function leadOf(ranked: readonly LanguageScore[] | undefined): number {
  const best = ranked?.[0]?.score;
  return best === undefined ? 1 : (ranked?.[1]?.score ?? 0) / best;
}

/** Language codes here are those of the n-gram table. */
function withFasttext(evidence: LanguageEvidence, lead: number): LanguageDecision {
  const best = evidence.ngrams[0];
  const probable = newsLanguages(evidence.fasttext(), evidence.known);
  const first = probable[0];
  if (first && ONLY_FASTTEXT.has(first.language)) return decideUnlisted(first, best);
  if (best === undefined || best.score < MAY_FIT) return UNSURE;
  const agreed = first?.language === best.language;
  if (agreed) return { language: best.language, confidence: confidenceOf(best.score, lead * 0.8) };
  const near = evidence.ngrams[1];
  if (near && lead > NO_LEAD && !related(best.language, near.language)) return UNSURE;
  if (best.score >= FITS) return { language: best.language, confidence: rounded(confidenceOf(best.score, lead) * 0.8) };
  return UNSURE;
}

/** fastText prefers a language that the n-gram table does not have: believed unless both are weak. */
function decideUnlisted(first: LanguageProbability, best: LanguageScore | undefined): LanguageDecision {
  const probable = first.probability >= PROBABLE;
  const nothingElseFits = best === undefined || best.score < MAY_FIT;
  if (probable || (nothingElseFits && first.probability >= BETTER_THAN_NOTHING)) {
    return { language: first.language, confidence: rounded(Math.max(0.5, Math.min(0.97, first.probability))) };
  }
  if (best && best.score >= FITS) return { language: best.language, confidence: 0.6 };
  return UNSURE;
}

/** Takes the source's word where the text leaves room for it. */
function preferDeclared(evidence: LanguageEvidence, decision: LanguageDecision): LanguageDecision {
  const { declared, ngrams } = evidence;
  if (declared === 'und' || declared === decision.language) return { ...decision, language: bcp47(decision.language) };
  const label = canonicalLabel(declared === 'nb' ? 'no' : declared);
  const best = ngrams[0]?.score ?? 0;
  const score = ngrams.find((candidate) => candidate.language === label)?.score ?? 0;
  const probability = evidence.fasttext().find((candidate) => canonicalLabel(candidate.language) === label)?.probability ?? 0;
  const possible = score >= best * MAY_BE_DECLARED || probability >= 0.15;
  if (decision.language === 'und') {
    return possible && (score >= MAY_FIT || probability >= PROBABLE) ? { language: declared, confidence: 0.5 } : decision;
  }
  if (related(declared, decision.language) && possible)
    return { language: declared, confidence: Math.min(0.9, decision.confidence) };
  return { ...decision, language: bcp47(decision.language) };
}

/** fastText's candidates that news is written in, merged by canonical code, with probabilities that add up to one. */
function newsLanguages(ranked: readonly LanguageProbability[], known: ReadonlySet<string>): LanguageProbability[] {
  const sums = new Map<string, number>();
  for (const { language, probability } of ranked) {
    const label = canonicalLabel(language);
    if (!known.has(label) && !ONLY_FASTTEXT.has(label)) continue;
    sums.set(label, (sums.get(label) ?? 0) + probability);
  }
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  return [...sums]
    .map(([language, sum]) => ({ language, probability: sum / total }))
    .sort((a, b) => b.probability - a.probability);
}

function tooShort({ letters }: LanguageEvidence, best: string | undefined): boolean {
  const ideographs = best === 'zh' || best === 'ja' || best === 'ko';
  return letters < (ideographs ? LEAST_IDEOGRAPHS : LEAST_LETTERS);
}

/** 0.5 to 0.99: how well the text fits, and how far the runner-up is behind. */
function confidenceOf(score: number, lead: number): number {
  const fit = Math.min(1, score / 90);
  return rounded(Math.max(0.5, Math.min(0.99, fit * (1.15 - lead * 0.35))));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
