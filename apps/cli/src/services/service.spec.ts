import { afterEach, describe, expect, it } from '@jest/globals';
import { RouteList } from '@wireroom/contracts';
import { Answered, fakeService, problem, type Reply } from './fake-service.fixture.js';
import { Service } from './service.js';

let fake: Awaited<ReturnType<typeof fakeService>> | undefined;
afterEach(() => fake?.close());

async function routes(reply: Reply, key: string | undefined = 'the-key') {
  fake = await fakeService({ 'GET /v1/routes': reply });
  const known = { value: fake.url, from: 'from a spec' };
  const service = new Service('publishing', {
    publishing: known,
    ...(key === '' ? {} : { key: { value: key, from: 'from a spec' } }),
  } as never);
  return service.get({ path: ['v1', 'routes'], query: { limit: 1, state: undefined }, schema: RouteList });
}

const faultOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (fault) => fault,
  );

describe('Service', () => {
  it('sends the key and what is asked for, and reads the answer', async () => {
    await expect(routes(() => ({ routes: [], more: 'ignored' }))).resolves.toEqual({ routes: [] });
    expect(fake?.asked).toEqual([
      { request: 'GET /v1/routes', query: { limit: '1' }, authorization: 'Bearer the-key', body: undefined },
    ]);
  });

  it('says a refusal in the words of the service', async () => {
    const refusal = problem(400, 'query-invalid', { detail: 'A bracket is missing.', remedy: 'Close it.' });
    await expect(routes(() => refusal)).rejects.toMatchObject({
      code: 'service-refused',
      message: 'publishing refuses: A bracket is missing.',
      remedy: 'Close it.',
    });
  });

  it('tells a missing key from a wrong one, and never says it', async () => {
    expect(await faultOf(routes(() => problem(401, 'operator-key-wrong'), ''))).toMatchObject({ code: 'key-missing' });
    await fake?.close();
    const wrong = await faultOf(routes(() => problem(401, 'operator-key-wrong')));
    expect(wrong).toMatchObject({ code: 'key-refused', message: expect.stringContaining('(from a spec)') });
    expect(`${wrong.message} ${wrong.remedy}`).not.toContain('the-key');
  });

  it.each([
    ['a page that is no JSON', new Answered(200, '<html>')],
    ['an answer of something else', new Answered(200, { routes: 5 })],
    ['an error of something else', new Answered(502, '<html>')],
  ])('does not take %s', async (_, answer) => {
    expect(await faultOf(routes(() => answer))).toMatchObject({ code: 'answer-unknown' });
  });

  it('tells an answer that did not come from a service that is not there', async () => {
    expect(await faultOf(routes(() => new Answered(200)))).toMatchObject({ code: 'answer-lost' });
    const { url } = fake!;
    await fake?.close();
    const nobody = new Service('ingest', { ingest: { value: url, from: 'the default' } } as never);
    const fault = await faultOf(nobody.get({ path: ['v1', 'sources'], schema: RouteList }));
    expect(fault).toMatchObject({
      code: 'service-unreachable',
      message: `ingest does not answer at ${url} (the default): nothing listens there.`,
    });
  });
});
