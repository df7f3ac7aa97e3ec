import type { Article } from '@wireroom/contracts';
import { anArticle, eventually } from '@wireroom/testkit';
import type { Readers } from './readers.fixture.js';

/** How long readers may take to see what they ought to, in milliseconds. */
const LIMIT_MS = 15_000;

/** One article as a newsroom thinks of it: the revisions that were sent, and which of them readers ought to have in the end. */
export class ArticleModel {
  readonly sent: Article[] = [];
  private readonly guid: string;

  constructor(
    private readonly readers: Readers,
    name: string,
  ) {
    this.guid = `urn:model:${name}`;
  }

  get newest(): Article | undefined {
    return this.sent.at(-1);
  }

  /** The next revision, not emitted yet. */
  next(given: Partial<Article> = {}): Article {
    const revision = this.sent.length + 1;
    const article = anArticle({ guid: this.guid, revision, headline: `${this.guid} ${revision}`, ...given });
    this.sent.push(article);
    return article;
  }

  /** Whether its newest revision waits for its time. */
  get held(): boolean {
    return Date.parse(this.newest?.embargoUntil ?? '1970-01-01') > Date.now();
  }

  /** Waits until all readers have the newest, and holds that none has ever gone back. One that is under embargo is not waited for. */
  async check(): Promise<void> {
    if (this.newest !== undefined && !this.held) await eventually(() => this.reached(), LIMIT_MS);
    await this.neverBack();
  }

  /** The same once no embargo is left. */
  async settled(): Promise<void> {
    await eventually(() => !this.held, LIMIT_MS);
    await this.check();
  }

  private async reached(): Promise<boolean> {
    const { id, revision, pubStatus } = this.newest as Article;
    const arrived = this.readers.arrived(id);
    const pulled = (await this.readers.pull()).filter(({ articleId }) => articleId === id);
    const shown = (await this.readers.headlines()).filter((title) => title.startsWith(`${this.guid} `));
    if (pubStatus === 'usable') {
      return arrived.at(-1) === revision && pulled.at(-1)?.revision === revision && shown.join() === `${this.guid} ${revision}`;
    }
    // A kill of what nobody ever had goes to nobody.
    const toNobody = arrived.length === 0 && pulled.length === 0;
    const last = pulled.at(-1);
    return shown.length === 0 && (toNobody || (arrived.at(-1) === revision && last?.revision === revision && last.withdrawn));
  }

  private async neverBack(): Promise<void> {
    const id = this.newest?.id;
    if (id === undefined) return;
    const pulled = await this.readers.pull();
    const arrived = this.readers.arrived(id);
    const revisions = pulled.filter(({ articleId }) => articleId === id).map((each) => each.revision);
    // The same again is a repeat under the same key, which every receiver refuses; an older one never comes.
    holds(
      arrived.every((revision, i) => i === 0 || revision >= (arrived[i - 1] ?? 0)),
      `webhook went back: ${arrived}`,
    );
    holds(
      revisions.every((revision, i) => i === 0 || revision > (revisions[i - 1] ?? 0)),
      `log went back: ${revisions}`,
    );
  }
}

function holds(what: boolean, otherwise: string): void {
  if (!what) throw new Error(otherwise);
}
