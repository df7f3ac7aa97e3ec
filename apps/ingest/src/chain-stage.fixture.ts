import { expect } from '@jest/globals';
import { ArticleChain, type ItemReceipt, Receipt } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { type RunningIngest, startIngest } from './ingest.fixture.js';

const KEY = 'a-key-of-the-spec-0123456789';
const SOURCES = [
  { id: 'link', provider: 'harbour', key: KEY, language: 'en' },
  { id: 'link-too', provider: 'harbour', key: KEY, language: 'en' },
  { id: 'join', provider: 'port', key: KEY, language: 'en', chains: 'join' as const },
  { id: 'join-too', provider: 'port', key: KEY, language: 'en', chains: 'join' as const },
  { id: 'takes', provider: 'quay', key: KEY, language: 'en', takes: 'slugline' as const },
  { id: 'no-takes', provider: 'quay', key: KEY, language: 'en' },
];

interface Piece {
  readonly guid?: string;
  readonly replaces?: string;
  readonly at?: string;
  readonly status?: 'usable' | 'canceled';
  readonly slugline?: string;
  readonly text?: string;
  readonly version?: number;
}

/** NewsML-G2, whose links name what an item replaces; its kills go by the item's own guid. */
export function g2(pieces: readonly Piece[]): string {
  const items = pieces.map(({ guid, replaces, at, status = 'usable', slugline, text = 'The ferry runs.', version = 1 }) => {
    const link = replaces === undefined ? '' : `<link rel="irel:previousVersion" residref="${replaces}"/>`;
    const created = at === undefined ? '' : `<versionCreated>2026-03-01T${at}:00Z</versionCreated>`;
    const slug = slugline === undefined ? '' : `<slugline>${slugline}</slugline>`;
    return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" conformance="power" guid="${guid}" version="${version}">
      <itemMeta><itemClass qcode="ninat:text"/><provider literal="x"/>${created}<pubStatus qcode="stat:${status}"/>${link}</itemMeta>
      <contentMeta><headline>${text}</headline>${slug}</contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html></inlineXML></contentSet>
    </newsItem>`;
  });
  return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01T12:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
}

/** NITF, whose kills have a name of their own and name what they kill. */
export const nitf = ({ guid, replaces, status = 'usable', slugline, text = 'The ferry runs.' }: Piece) =>
  `<nitf><head><docdata management-status="${status}"${replaces === undefined ? '' : ` management-doc-idref="${replaces}"`}>${guid === undefined ? '' : `<doc-id id-string="${guid}"/>`}${slugline === undefined ? '' : `<du-key key="${slugline}"/>`}</docdata></head><body><body.head><hedline><hl1>${text}</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`;

/** Ingest with sources that link, join or take by slugline, and whoever sends to it. */
export class ChainStage {
  private constructor(private readonly ingest: RunningIngest) {}

  static async open(name: string): Promise<ChainStage> {
    return new ChainStage(await startIngest(name, SOURCES));
  }

  close(): Promise<void> {
    return this.ingest.stop();
  }

  async send(source: string, body: string): Promise<ItemReceipt[]> {
    const response = await fetch(`${this.ingest.url}/v1/sources/${source}/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/xml' },
      body,
    });
    expect(response.status).toBe(201);
    return Receipt.parse(await response.json()).items;
  }

  /** Outcome, reason, revision, and the guid of the article that each item came to. */
  async told(source: string, body: string, guids: readonly string[]): Promise<unknown[][]> {
    const provider = SOURCES.find(({ id }) => id === source)?.provider ?? '';
    const names = new Map(guids.map((guid) => [articleIdOf(provider, guid), guid]));
    return (await this.send(source, body)).map(({ outcome, reason, revision, articleId = '' }) => [
      outcome,
      reason,
      revision,
      names.get(articleId) ?? articleId,
    ]);
  }

  ask(path: string): Promise<Response> {
    return fetch(`${this.ingest.url}${path}`);
  }

  async chainOf(provider: string, guid: string): Promise<ArticleChain> {
    return ArticleChain.parse(await (await this.ask(`/v1/articles/${articleIdOf(provider, guid)}/chain`)).json());
  }

  async article(provider: string, guid: string): Promise<unknown> {
    return (await this.ask(`/v1/articles/${articleIdOf(provider, guid)}`)).json();
  }
}
