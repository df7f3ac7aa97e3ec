import { afterAll, beforeAll, it } from '@jest/globals';
import fc from 'fast-check';
import { ArticleModel } from './article-model.fixture.js';
import { type Readers, startReaders } from './readers.fixture.js';

/** Of a run. */
const ARTICLES = 3;
const COMMANDS = 15;
/** How long an embargo of a run lasts, in milliseconds: some steps. */
const EMBARGO_MS = 600;
const RUNS = Number(process.env['WIREROOM_MODEL_RUNS'] ?? 12);
/** A run with everything in it, in milliseconds; in the suite all of them take less than a minute. */
const RUN_LIMIT_MS = 20_000;

let readers: Readers;
let runs = 0;

beforeAll(async () => {
  readers = await startReaders('model');
});
afterAll(() => readers?.stop());

type Action = (article: ArticleModel) => Promise<unknown>;
const killed = { pubStatus: 'canceled' } as const;

/** What may happen to an article. */
const ACTIONS: Readonly<Record<string, Action>> = {
  /** The first, an update, or a restore after a kill. */
  update: (article) => readers.emit(article.next()),
  kill: (article) => readers.emit(article.next(killed)),
  embargo: (article) => readers.emit(article.next({ embargoUntil: new Date(Date.now() + EMBARGO_MS).toISOString() })),
  /** Two updates of which the newer comes first. */
  overtake: async (article) => {
    const older = article.next();
    await readers.emit(article.next());
    await readers.emit(older);
  },
  /** Copy that is on its way, and its kill. */
  chase: async (article) => {
    await readers.emit(article.next());
    await readers.emit(article.next(killed));
  },
  /** Everything that there was, once more. */
  redeliver: async (article) => {
    for (const each of article.sent) await readers.emit(each);
  },
  resend: async (article) => {
    for (const { id, revision } of article.sent) await readers.resend(id, revision);
  },
  crash: async (article) => {
    await readers.emit(article.next());
    await readers.crash();
  },
};

const WEIGHTS: Readonly<Record<string, number>> = { update: 6, kill: 4, crash: 1 };

class Step implements fc.AsyncCommand<ArticleModel[], Readers> {
  constructor(
    private readonly action: string,
    private readonly which: number,
  ) {}

  check(): boolean {
    return true;
  }

  async run(articles: ArticleModel[]): Promise<void> {
    const article = articles[this.which] as ArticleModel;
    await ACTIONS[this.action]?.(article);
    for (const each of articles) await each.check();
  }

  toString(): string {
    return `${this.action}(${this.which})`;
  }
}

const steps = fc
  .tuple(
    fc.oneof(...Object.keys(ACTIONS).map((action) => ({ arbitrary: fc.constant(action), weight: WEIGHTS[action] ?? 2 }))),
    fc.nat(ARTICLES - 1),
  )
  .map(([action, which]) => new Step(action, which));

it(
  'no reader ever sees an article go backwards, and in the end each has its newest revision or its withdrawal',
  async () => {
    const property = fc.asyncProperty(fc.commands([steps], { maxCommands: COMMANDS, size: 'max' }), async (commands) => {
      const run = ++runs;
      const model = Array.from({ length: ARTICLES }, (_, n) => new ArticleModel(readers, `${run}-${n}`));
      await fc.asyncModelRun(() => ({ model, real: readers }), commands);
      for (const article of model) await article.settled();
    });
    // A failed run is not made smaller: each try of that would wait for what never comes.
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  },
  RUNS * RUN_LIMIT_MS,
);
