import type { Article, Obligation, Recipient, WithdrawalEvidence } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually } from '@wireroom/testkit';
import { OPERATOR_KEY, type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { READER_LOCK } from './reader-lock.js';

/** Keys of the clients of every route with keys on the stage. */
export const KEYS = { harbour: 'a-key-of-the-client-harbour', island: 'a-key-of-the-client-island' } as const;
export type Client = keyof typeof KEYS;

/** Keys as a route's settings have them. */
export const keys = Object.entries(KEYS).map(([id, key]) => ({ id, key }));

/** Publishing with readers, whose obligations never fall due by themselves. */
export class ReaderStage {
  private stories = 0;

  private constructor(
    readonly publishing: RunningPublishing,
    private readonly name: string,
  ) {}

  static async start(name: string, newsroom: object, settings: Record<string, string> = {}): Promise<ReaderStage> {
    const publishing = await startPublishing(name, newsroom, { WIREROOM_WITHDRAWAL_DUE_SECONDS: '3600', ...settings });
    return new ReaderStage(publishing, name);
  }

  get gate(): TransactionGate {
    return this.publishing.app.get(TransactionGate);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.gate.read<Row>(sql, parameters);
  }

  /** Publishes a revision and waits until routes list it. */
  async publish(given: Partial<Article> = {}): Promise<Article> {
    const number = ++this.stories;
    const article = anArticle({ guid: `urn:${this.name}:${number}`, headline: `Story ${number}.`, ...given });
    await this.announce(article);
    await this.listed(article);
    return article;
  }

  /** Hands a revision to publishing, and waits for nothing. */
  announce(article: Article): Promise<void> {
    return this.emit('article.enriched.routine', articleEnriched({ article }));
  }

  /** Updates an article and waits until routes list it. */
  update(article: Article, given: Partial<Article> = {}): Promise<Article> {
    return this.publish({ ...article, revision: article.revision + 1, ...given });
  }

  /** Withdraws an article and waits until its obligations are open. */
  async kill(article: Article): Promise<Article> {
    const killed: Article = { ...article, revision: article.revision + 1, pubStatus: 'canceled' };
    await this.emit('article.received.flash', articleReceived({ article: killed, lane: 'flash', outcome: 'withdrawn' }));
    const sql = 'select 1 from publishing.withdrawal where article_id = $1 and revision = $2';
    await eventually(async () => (await this.rows(sql, [killed.id, killed.revision])).length === 1);
    return killed;
  }

  /** The obligations of one kind of readers from the newest withdrawal of the article. */
  async obligations({ id }: Article, kind: Recipient['kind']): Promise<Obligation[]> {
    const headers = { authorization: `Bearer ${OPERATOR_KEY}` };
    const response = await fetch(`${this.publishing.url}/v1/articles/${id}/withdrawal`, { headers });
    const evidence = (await response.json()) as WithdrawalEvidence;
    if (!evidence.ledgerIntact) throw new Error('the chain is broken');
    return evidence.obligations.filter(({ recipient }) => recipient.kind === kind);
  }

  /** Waits until the one obligation of a kind that meets the condition is confirmed. */
  confirmed(
    article: Article,
    kind: Recipient['kind'],
    whose: (recipient: Recipient) => boolean = () => true,
  ): Promise<Obligation> {
    return eventually(async () => {
      const found = (await this.obligations(article, kind)).filter(({ recipient }) => whose(recipient));
      if (found.length !== 1) throw new Error(`${found.length} obligations`);
      return found[0]?.state === 'confirmed' && found[0];
    });
  }

  /** Waits until the provers have looked once more at what is open of the article, after everything that happened before. */
  async askedAgain({ id }: Article): Promise<void> {
    const open = `from publishing.obligation where article_id = $1 and recipient_kind <> 'destination' and ended_at is null`;
    const attempts = () => this.rows<{ attempts: number }>(`select attempts ${open} order by obligation_id`, [id]);
    const before = await attempts();
    await this.gate.run(() =>
      this.gate.sql(
        `update publishing.obligation set next_attempt_at = now() where article_id = $1 and next_attempt_at is not null`,
        [id],
      ),
    );
    await eventually(async () => (await attempts()).every((each, i) => each.attempts > (before[i]?.attempts ?? 0)));
    // A claim lasts a minute; who has been asked is asked again within seconds.
    const asking = `select 1 ${open} and next_attempt_at > now() + interval '50 s'`;
    await eventually(async () => (await this.rows(asking, [id])).length === 0);
  }

  /** Where routes have a revision in their feeds: by route. */
  async places({ id, revision }: Article): Promise<Record<string, number>> {
    const rows = await this.rows<{ route: string; place: number }>(
      'select route_id as route, feed_sequence as place from publishing.listing where article_id = $1 and revision = $2 order by route_id',
      [id, revision],
    );
    return Object.fromEntries(rows.map(({ route, place }) => [route, place]));
  }

  /** Waits until a transaction waits for the lock between readings (shared) and withdrawals. */
  async waitsForLock(mode: 'ShareLock' | 'ExclusiveLock'): Promise<void> {
    const sql = `select 1 from pg_locks where locktype = 'advisory' and mode = $1 and not granted and objid = $2
      and database = (select oid from pg_database where datname = current_database())`;
    await eventually(async () => (await this.rows(sql, [mode, READER_LOCK])).length > 0);
  }

  async get(path: string, client?: Client, headers: Record<string, string> = {}): Promise<Response> {
    const key = client === undefined ? undefined : { authorization: `Bearer ${KEYS[client]}` };
    return fetch(`${this.publishing.url}/v1/${path}`, { headers: { ...key, ...headers } });
  }

  /** Asks for something and reads the answer to its end. */
  async text(path: string, client?: Client, headers: Record<string, string> = {}): Promise<string> {
    const response = await this.get(path, client, headers);
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  }

  private async listed(article: Article): Promise<void> {
    await eventually(async () => Object.keys(await this.places(article)).length > 0);
  }

  private emit(subject: string, event: { id: string }): Promise<void> {
    return this.publishing.emit(subject, { ...event, time: new Date().toISOString() } as { id: string });
  }
}
