import type { ArticleContext } from '../article-context.js';
import { containersOf } from './containers.js';
import { findMentions, type Mention } from './find-mentions.js';
import { type Gazetteer } from './gazetteer.js';
import { type Lexicon } from './lexicon.js';
import { lookAround, type Surroundings } from './surroundings.js';

/** A mention with all that its own sentence says of it. */
export interface Located {
  readonly mention: Mention;
  readonly around: Surroundings;
  /** Places that it is said to lie in. */
  readonly containers: readonly number[];
  /** Joined by "and" or a comma to a mention before or after it. */
  readonly listedWith: readonly Mention[];
}

/** Every mention of an article, in reading order, with its surroundings. */
export function locateMentions(context: ArticleContext, tools: { gazetteer: Gazetteer; lexicon: Lexicon }): Located[] {
  const { gazetteer, lexicon } = tools;
  const language = gazetteer.languageBit(context.language);
  const located: Located[] = [];
  for (const text of context.texts) {
    const mentions = findMentions(text, gazetteer, context);
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index]!;
      const neighbours = { before: mentions[index - 1], after: mentions[index + 1] };
      const own = lookAround(mention, neighbours, lexicon);
      const listedWith = listed(mention, neighbours, lexicon);
      const previous = located.at(-1);
      const inherits = previous !== undefined && neighbours.before === previous.mention && listedWith.includes(previous.mention);
      const around = inherits && own.locative === undefined ? { ...own, locative: previous.around.locative } : own;
      const containers = containersOf(mention, neighbours, { gazetteer, language, calledTown: around.calledTown });
      located.push({ mention, around, containers, listedWith });
    }
  }
  return located;
}

/** "in Paris, Nice and Lyon": what holds for the first holds for all. */
function listed(
  mention: Mention,
  { before, after }: { before: Mention | undefined; after: Mention | undefined },
  lexicon: Lexicon,
): Mention[] {
  const joins = (left: Mention, right: Mention): boolean => {
    const between = mention.text.text.slice(left.end, right.start).trim().toLowerCase();
    return between === ',' || lexicon.and.has(between) || lexicon.and.has(between.replace(/^,\s*/, ''));
  };
  return [before && joins(before, mention) ? before : undefined, after && joins(mention, after) ? after : undefined].filter(
    (other): other is Mention => other !== undefined,
  );
}
