import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem, Receipt, RevisionChanges } from '@wireroom/contracts';
import { type RunningIngest, startIngest } from '../ingest.fixture.js';

const KEY = 'a-key-of-the-spec-0123456789';
let ingest: RunningIngest;
let articleId: string;

beforeAll(async () => {
  ingest = await startIngest('ingest_changes', [{ id: 'harbour', provider: 'harbour', key: KEY, language: 'en' }]);
  await push('1', 'Ferry runs again', 'The ferry carried 120 people.');
  await push('2', 'Ferry full', 'The ferry carried 140 people.');
  articleId = await push('3', 'Ferry full again', 'The ferry carried 140 people.');
});

afterAll(() => ingest?.stop());

async function push(version: string, headline: string, text: string): Promise<string> {
  const response = await fetch(`${ingest.url}/v1/sources/harbour/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ uri: 'urn:harbour:ferry', type: 'text', version, headline, body_text: text }),
  });
  return Receipt.parse(await response.json()).items[0]?.articleId ?? '';
}

const ask = (revision: number, query = '') =>
  fetch(`${ingest.url}/v1/articles/${articleId}/revisions/${revision}/changes${query}`);

describe('what a revision changed', () => {
  it('is told against the one before', async () => {
    const response = await ask(2);
    expect(response.headers.get('cache-control')).toContain('immutable');
    const { since, properties, blocks } = RevisionChanges.parse(await response.json());
    expect([since, properties.map(({ property }) => property)]).toEqual([1, ['headline', 'providerVersion']]);
    expect(blocks).toMatchObject([
      {
        change: 'changed',
        runs: [{ op: 'same' }, { op: 'removed', text: '120', marks: ['figure'] }, { op: 'added', text: '140' }, { op: 'same' }],
      },
    ]);
  });

  it('or against an older one', async () => {
    expect(RevisionChanges.parse(await (await ask(3, '?since=1')).json())).toMatchObject({
      since: 1,
      words: { added: 1, removed: 1 },
    });
    expect(RevisionChanges.parse(await (await ask(3)).json())).toMatchObject({ since: 2, words: { added: 0, removed: 0 } });
  });

  it.each([
    [1, '', 'request-invalid'],
    [2, '?since=2', 'request-invalid'],
    [2, '?since=x', 'request-invalid'],
    [9, '', 'not-found'],
  ])('is refused for revision %d%s', async (revision, query, code) => {
    expect(Problem.parse(await (await ask(revision, query)).json()).code).toBe(code);
  });
});
