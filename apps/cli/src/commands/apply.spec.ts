import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type ApplyOrder, ApplyReport, type ResourceChange } from '@wireroom/contracts';
import { run } from '../run.js';
import { Answered, type Asked, fakeService, problem, type Reply } from '../services/fake-service.fixture.js';
import { recordingTerminal } from '../terminal/recording-terminal.fixture.js';

const FILE = `sources:
  - { id: reuters, provider: Reuters, key: "\${KEY}" }
destinations:
  - { id: site, type: webhook, url: "https://site.example/\${HOOK}" }
routes:
  - id: politics
    title: Politics
    query: topic:politics
    destinations: [site]
`;
const ENV = { KEY: 'a-key-of-sixteen-letters', HOOK: 'hidden-hook', WIREROOM_OPERATOR_KEY: 'operator-key' };

type Fake = Awaited<ReturnType<typeof fakeService>>;
let services: Fake[] = [];

afterEach(async () => {
  await Promise.all(services.map((service) => service.close()));
  services = [];
});

async function serve(reply: Reply): Promise<Fake> {
  const service = await fakeService({ 'POST /v1/newsroom': reply });
  services.push(service);
  return service;
}

const change = (more: Partial<ResourceChange> & Pick<ResourceChange, 'kind' | 'id' | 'action'>): ResourceChange => ({
  version: 1,
  settings: [],
  consequences: [],
  ...more,
});
const reports =
  (...changes: ResourceChange[]): Reply =>
  ({ body }) =>
    ApplyReport.parse({ dryRun: (body as ApplyOrder).dryRun, changes });
const created = reports(
  change({
    kind: 'destination',
    id: 'site',
    action: 'create',
    settings: [{ setting: 'url', after: 'https://site.example/hidden-hook' }],
  }),
  change({ kind: 'route', id: 'politics', action: 'create', settings: [{ setting: 'query', after: 'topic:politics' }] }),
);
const sourceCreated = reports(
  change({ kind: 'source', id: 'reuters', action: 'create', settings: [{ setting: 'key', secret: true }] }),
);

interface Given {
  readonly ingest?: Reply;
  readonly publishing?: Reply;
  readonly answers?: string[];
  readonly file?: string;
  readonly input?: string;
}

async function apply(args: readonly string[], given: Given = {}) {
  const { ingest = sourceCreated, publishing = created, file = FILE, answers, input } = given;
  const first = await serve(ingest);
  const second = await serve(publishing);
  const terminal = recordingTerminal({
    answers,
    input,
    env: { ...ENV, WIREROOM_INGEST_URL: first.url, WIREROOM_PUBLISHING_URL: `${second.url}/` },
  });
  writeFileSync(join(terminal.cwd, 'newsroom.yaml'), file);
  const code = await run(['apply', ...(input === undefined ? ['-f', 'newsroom.yaml'] : ['-f', '-']), ...args], terminal);
  return { code, ...terminal.written, terminal, ingest: orders(first), publishing: orders(second) };
}

const orders = ({ asked }: Fake) => asked.map(({ body }: Asked) => body as ApplyOrder);

describe('wireroom apply', () => {
  it('shows the plan, asks, sends sources first, and says what was done', async () => {
    const { code, out, err, terminal, ingest, publishing } = await apply([], { answers: ['y'] });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`  + source reuters
      key  (secret)
  + destination site
      url  https://site.example/\${HOOK}
  + route politics
      query  topic:politics

Plan: 3 to create.

created source reuters
created destination site
created route politics
Done: 3 created.
`);
    expect(terminal.questions).toEqual(['Carry this out? [y/N] ']);
    const sources = [{ id: 'reuters', provider: 'Reuters', key: ENV.KEY }];
    expect(ingest).toEqual([true, false].map((dryRun) => ({ sources, prune: false, dryRun })));
    expect(publishing.map(({ dryRun }) => dryRun)).toEqual([true, false]);
    expect(publishing[1]).toMatchObject({
      destinations: [{ url: 'https://site.example/hidden-hook' }],
      routes: [{ id: 'politics' }],
    });
    expect(publishing[1]).not.toHaveProperty('sources');
    expect(services.flatMap(({ asked }) => asked.map(({ authorization }) => authorization))).toEqual(
      Array(4).fill('Bearer operator-key'),
    );
  });

  it('changes nothing where a person does not agree, or nobody can be asked', async () => {
    const refused = await apply([], { answers: ['n'] });
    expect(refused).toMatchObject({ code: 1, err: 'Nothing was changed.\n' });
    expect(refused.ingest).toHaveLength(1);
    const alone = await apply([]);
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('Give --yes');
    expect(alone.publishing).toHaveLength(1);
  });

  it('reads standard input', async () => {
    const { code, ingest, publishing } = await apply(['--yes', '--prune'], { input: 'sources: []\n' });
    expect(code).toBe(0);
    expect(ingest).toEqual([true, false].map((dryRun) => ({ sources: [], prune: true, dryRun })));
    expect(publishing).toEqual([]);
  });

  it('says by its exit code whether anything would change, when asked to', async () => {
    expect(await apply(['--dry-run'])).toMatchObject({ code: 0 });
    expect((await apply(['--dry-run', '--exit-code'])).code).toBe(3);
    const same = reports(change({ kind: 'source', id: 'reuters', action: 'none' }));
    const unchanged = await apply(['--dry-run', '--exit-code'], { ingest: same, publishing: reports() });
    expect(unchanged).toMatchObject({ code: 0, out: 'Nothing to do: 1 unchanged.\n' });
  });

  it('asks nobody and sends nothing where there is nothing to do', async () => {
    const { code, ingest } = await apply([], { ingest: reports(), publishing: reports() });
    expect(code).toBe(0);
    expect(ingest).toHaveLength(1);
  });

  it('writes JSON alone to standard output, without values of variables', async () => {
    const { code, out } = await apply(['--yes', '-o', 'json']);
    expect(code).toBe(0);
    const report = ApplyReport.parse(JSON.parse(out));
    expect(report.changes.map(({ id }) => id)).toEqual(['reuters', 'site', 'politics']);
    expect(out).not.toContain('hidden-hook');
  });

  it('tells what both services find wrong where it stands in the file', async () => {
    const invalid = (...problems: object[]) => problem(400, 'newsroom-invalid', { details: { problems } });
    const { code, out, err, ingest } = await apply(['--yes'], {
      ingest: () => invalid({ path: ['sources', 0, 'key'], why: 'is the key of another source' }),
      publishing: () =>
        invalid(
          { path: ['routes', 0, 'query'], why: 'there is no topic politics' },
          { path: ['routes', 0, 'destinations', 0], why: 'there is no destination site' },
        ),
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`newsroom.yaml:2:44: is the key of another source
newsroom.yaml:8:12: there is no topic politics
newsroom.yaml:9:20: there is no destination site
3 things are wrong; nothing was changed.
`);
    expect(ingest).toHaveLength(1);
  });

  it('asks no service where a file is wrong', async () => {
    const { code, err, ingest } = await apply(['--yes'], { file: 'sources:\n  - { id: x, provider: "${NOBODY}" }\n' });
    expect({ code, ingest }).toEqual({ code: 1, ingest: [] });
    expect(err).toBe('newsroom.yaml:2:24: the variable NOBODY is not set\nOne thing is wrong; nothing was changed.\n');
  });

  it.each([
    [new Answered(500), 'not known: the order may have been carried out, all of it, or not at all.'],
    [
      problem(503, 'not-ready', { detail: 'PostgreSQL is away.', remedy: 'Send it again.' }),
      'as they were. publishing refuses: PostgreSQL is away. Send it again.',
    ],
  ])('says what is in force where the second service fails', async (failure, words) => {
    const { code, out, err } = await apply(['--yes'], {
      publishing: (asked) => ((asked.body as ApplyOrder).dryRun ? created(asked) : failure),
    });
    expect(code).toBe(1);
    expect(out).toContain('Done: 1 created.');
    expect(err).toContain('sources (ingest): in force; 1 created');
    expect(err).toContain(`routes and destinations (publishing): ${words}`);
    expect(err).toContain('Applying again is safe');
  });

  it('sends nothing to the second service where the first fails', async () => {
    const { code, err, publishing } = await apply(['--yes'], {
      ingest: (asked) => ((asked.body as ApplyOrder).dryRun ? sourceCreated(asked) : problem(503, 'not-ready')),
    });
    expect(code).toBe(1);
    expect(err).toContain('routes and destinations (publishing): as they were: the order was not sent');
    expect(publishing).toHaveLength(1);
  });

  it('takes several files and folders as one newsroom, with variables from a file', async () => {
    const ingest = await serve(sourceCreated);
    const terminal = recordingTerminal({ env: { WIREROOM_INGEST_URL: ingest.url, KEY: 'from the environment' } });
    mkdirSync(join(terminal.cwd, 'more'));
    const files = {
      'one.yaml': 'sources: [{ id: a, provider: "${KEY}" }]',
      'more/two.yml': 'sources: [{ id: b, provider: B }]',
      'more/three.json': '{ "sources": [{ "id": "c", "provider": "C" }] }',
      'more/notes.txt': 'no newsroom',
      'secrets.env': '# secrets\nKEY="from the file"\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(terminal.cwd, name), text);
    expect(await run(['apply', '-f', 'one.yaml', '-f', 'more', '--env-file', 'secrets.env', '--yes'], terminal)).toBe(0);
    const [order] = orders(ingest);
    expect(order?.sources?.map(({ id, provider }) => `${id} ${provider}`)).toEqual(['a from the file', 'c C', 'b B']);
  });
});

describe('the command line', () => {
  it.each([
    [['apply'], 2],
    [['nonsense'], 2],
    [['get'], 2],
    [['get', 'sources', '-o', 'csv'], 2],
    [['delete', 'nonsense', 'x'], 2],
    [['dry-run'], 2],
    [['resend', 'site'], 2],
    [['resend', 'site', '--since', 'yesterday'], 2],
    [['approve', 'a', 'b', '--revision', '0'], 2],
    [['--help'], 0],
    [['apply', '--help'], 0],
    [['apply', '-f', 'not-there.yaml'], 1],
  ])('%j exits with %d', async (args, code) => {
    const terminal = recordingTerminal();
    expect(await run(args, terminal)).toBe(code);
    expect(terminal.written[code === 0 ? 'out' : 'err']).not.toBe('');
    expect(terminal.written[code === 0 ? 'err' : 'out']).toBe('');
  });
});
