import type { Article, Evidence, PlaceAnnotation } from '@wireroom/contracts';
import type { Annotator } from '../annotator.js';
import type { ArticleContext } from '../article-context.js';
import { TokenFlag } from '../tokens.js';
import { choosePlace, settleForms } from './choose-place.js';
import { countCoMentions } from './co-mentions.js';
import { Gazetteer } from './gazetteer.js';
import { type Ground, judgeMention, type Sense } from './judge-mention.js';
import { lexiconOf } from './lexicon-of.js';
import { type Located, locateMentions } from './located.js';

const VERSION = 1;

/** A mention that was judged to be a place. */
interface Found {
  readonly place: number;
  readonly sense: Sense;
  readonly confidence: number;
  readonly evidence: Evidence;
}

/**
 * Finds countries, territories, regions and cities. Precision comes first: a name that may be a word or a person is left out
 * unless the text says that it is the place.
 * @throws Fault `tables-missing`
 */
export function createPlacesAnnotator(budgetMs: number): Annotator {
  const gazetteer = new Gazetteer();
  return {
    name: 'places',
    version: VERSION,
    budgetMs,
    annotate: (_article: Article, context: ArticleContext) => annotationsOf(findPlaces(context, gazetteer), gazetteer),
  };
}

function findPlaces(context: ArticleContext, gazetteer: Gazetteer): Found[] {
  const lexicon = lexiconOf(context.language);
  const located = locateMentions(context, { gazetteer, lexicon });
  if (located.length === 0) return [];
  const nearby = countCoMentions(located, gazetteer);
  const settled = settleForms(located, gazetteer);
  const surnames = new Set(located.filter(({ around }) => around.person).map(({ mention }) => mention.form));
  const ground: Ground = {
    gazetteer,
    lexicon,
    nearby,
    isOrdinary: (one) => occursInSmallLetters(one, context),
    isSurname: ({ mention }) => surnames.has(mention.form),
  };
  const judged = located.map((one) => {
    const choice = choosePlace(one, { gazetteer, nearby, settled });
    return { one, choice, judgement: judgeMention(one, choice, ground) };
  });
  const accepted = new Set(judged.filter(({ judgement }) => judgement.verdict === 'place').map(({ one }) => one.mention.form));
  const found: Found[] = [];
  for (const { one, choice, judgement } of judged) {
    const { mention } = one;
    const evidence = mention.text.evidence(mention.start, mention.end);
    const place = mention.people ? mention.places[0]! : choice.place;
    if (judgement.verdict === 'place') found.push({ place, sense: judgement.sense, confidence: judgement.confidence, evidence });
    // Once sure, the name means the place where nothing speaks against it.
    else if (
      judgement.verdict === 'open' &&
      accepted.has(mention.form) &&
      !(one.around.sentenceStart && ground.isOrdinary(one))
    ) {
      found.push({ place, sense: 'place', confidence: 0.7, evidence });
    }
  }
  return found;
}

function occursInSmallLetters({ mention }: Located, context: ArticleContext): boolean {
  const word = mention.text.text.slice(mention.start, mention.end).toLowerCase();
  return context.texts.some(({ text, tokens }) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const token = tokens.starts.indexOf(at);
      if (token >= 0 && tokens.ends[token] === at + word.length && (tokens.flags[token]! & TokenFlag.capitalised) === 0)
        return true;
    }
    return false;
  });
}

/** One annotation for each place and sense, the most mentioned first. */
function annotationsOf(found: readonly Found[], gazetteer: Gazetteer): PlaceAnnotation[] {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.place} ${one.sense}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => {
      const { place, sense } = group[0]!;
      return {
        type: 'place',
        annotator: 'places',
        version: VERSION,
        confidence: Math.max(...group.map(({ confidence }) => confidence)),
        evidence: group.map(({ evidence }) => evidence),
        kind: gazetteer.kind(place),
        name: gazetteer.name(place),
        country: gazetteer.country(place),
        ...gazetteer.identity(place),
        sense,
      };
    });
}
