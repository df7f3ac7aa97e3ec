import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplyReport, ArticleDecisions, DestinationList, DryRun, HeldPage, Receipt, RouteList } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { freePort } from '../../tools/servers/free-port.mjs';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';

const WIREROOM = fileURLToPath(new URL('../../apps/cli/bin/wireroom.mjs', import.meta.url));
const KEY = 'e2e-source-key-0123456789';
const SECRET = `whsec_${'Zm9v'.repeat(10)}`;

let folder: Awaited<ReturnType<typeof throwawayFolder>>;
let wireroom: Awaited<ReturnType<typeof startAll>>;
let drop: string;

beforeAll(async () => {
  folder = await throwawayFolder('cli');
  drop = join(folder.folder, 'drop');
  mkdirSync(drop);
  wireroom = await startAll({ folder: join(folder.folder, '.wireroom'), durable: false });
});

afterAll(async () => {
  await wireroom?.stop();
  folder?.remove();
});

/** Runs the command below the folder whose `.wireroom/operator.json` says where the services are. */
function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env['PATH'], KEY, SECRET, DROP: drop };
  return new Promise((resolve) => {
    execFile(process.execPath, [WIREROOM, ...args], { cwd: folder.folder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await cli(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

function write(name: string, text: string): void {
  writeFileSync(join(folder.folder, name), text);
}

async function push(text: string): Promise<string> {
  const response = await fetch(`${wireroom.urls.ingest}/v1/sources/harbour/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'text/plain' },
    body: text,
  });
  const [item] = Receipt.parse(await response.json()).items;
  return item?.articleId ?? '';
}

const NEWSROOM = `sources:
  - { id: harbour, provider: harbour, language: en, key: "\${KEY}" }
destinations:
  - { id: folder, type: file, folder: "\${DROP}", format: text }
  - { id: site, type: webhook, url: "https://site.example/hook", secret: "\${SECRET}" }
routes:
  - { id: ferries, title: Ferries, query: ferry, destinations: [folder] }
  - id: checked
    title: Checked
    query: bridge
    destinations: [folder]
    rules: { approval: first-revision }
  - { id: other, title: Other, query: "topic:\\"sport\\"", destinations: [site] }
`;

describe('wireroom', () => {
  it('applies a file, and nothing more when it is applied again', async () => {
    write('newsroom.yaml', NEWSROOM);
    const planned = await cli('apply', '-f', 'newsroom.yaml', '--dry-run', '--exit-code');
    expect(planned).toMatchObject({ code: 3, err: '' });
    expect(planned.out).toContain('Plan: 6 to create.');
    expect(planned.out).toContain(`folder       \${DROP}`);
    for (const secret of [KEY, SECRET, drop]) expect(planned.out).not.toContain(secret);
    expect(await done('apply', '-f', 'newsroom.yaml', '--yes')).toContain('Done: 6 created.');
    expect(await done('apply', '-f', 'newsroom.yaml')).toBe('Nothing to do: 6 unchanged.\n');
    expect(await done('get', 'routes', '-o', 'name')).toBe('route/checked\nroute/ferries\nroute/other\n');
    expect(await done('describe', 'source', 'harbour')).toMatch(/provider +harbour/);
    const { destinations } = DestinationList.parse(JSON.parse(await done('get', 'destinations', '-o', 'json')));
    expect(JSON.stringify(destinations)).not.toContain(SECRET);
  });

  it('exports what applies to no change, without secrets', async () => {
    const exported = await done('export');
    write('exported.yaml', exported);
    for (const secret of [KEY, SECRET]) expect(exported).not.toContain(secret);
    expect(await done('apply', '-f', 'exported.yaml', '--prune')).toBe('Nothing to do: 6 unchanged.\n');
  });

  it('shows a change leaf by leaf with what follows, and makes it', async () => {
    write('changed.yaml', NEWSROOM.replace('query: ferry', 'query: ferry OR tunnel').replace('title: Other', 'title: Sport'));
    const { changes } = ApplyReport.parse(JSON.parse(await done('apply', '-f', 'changed.yaml', '--yes', '-o', 'json')));
    expect(changes.filter(({ action }) => action === 'update').map(({ id, version }) => [id, version])).toEqual([
      ['ferries', 2],
      ['other', 2],
    ]);
    const { routes } = RouteList.parse(JSON.parse(await done('get', 'routes', 'ferries', '-o', 'json')));
    expect(routes[0]?.settings.query).toBe('ferry OR tunnel');
  });

  it('tells what the services find wrong at its place in the file, and changes nothing', async () => {
    write(
      'wrong.yaml',
      NEWSROOM.replace('query: bridge', 'query: bridge AND (').replace('destinations: [site]', 'destinations: [sight]'),
    );
    const { code, err } = await cli('apply', '-f', 'wrong.yaml', '--yes');
    expect(code).toBe(1);
    expect(err).toMatch(/^wrong\.yaml:10:12: .+/m);
    expect(err).toMatch(/^wrong\.yaml:13:\d+: .*sight/m);
    expect(err).toContain('2 things are wrong; nothing was changed.');
    expect(await done('get', 'routes', 'checked', '-o', 'json')).toContain('"query": "bridge"');
  });

  it('follows an article: what waits, why, and that a person lets it go', async () => {
    const article = await push(
      'Harbour bridge to close\n\nThe swing bridge will close for a week on Monday, the port authority said.\n',
    );
    await eventually(async () => HeldPage.parse(JSON.parse(await done('get', 'holds', '-o', 'json'))).held.length === 1);
    expect(await done('explain', article, '--route', 'checked')).toContain('route checked holds it: awaiting-approval');
    const decided = ArticleDecisions.parse(JSON.parse(await done('explain', article, '--route', 'ferries', '-o', 'json')));
    expect(decided.decisions).toMatchObject([{ routeId: 'ferries', outcome: 'skip' }]);
    expect((await cli('approve', 'checked', article, '--revision', '2')).code).toBe(1);
    expect(await done('approve', 'checked', article, '--note', 'seen')).toBe('Revision 1 goes out.\n');
    await eventually(() => readdirSync(drop).some((name) => name.startsWith(article)));
    const again = await cli('approve', 'checked', article);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('holds nothing of the article') });
    await eventually(async () => (await done('get', 'deliveries', 'folder', '--state', 'delivered')).includes(article));
    expect(await done('describe', 'destination', 'folder')).toContain('1 delivered');
    const found = DryRun.parse(JSON.parse(await done('dry-run', '--route', 'checked', '-o', 'json')));
    expect(found).toMatchObject({ articles: 1, held: { 'awaiting-approval': 1 } });
    expect(await done('dry-run', '-q', 'nothing-of-this')).toContain('0 revisions of 0 articles');
  });

  it('sends again what is asked for', async () => {
    const args = ['resend', 'folder', '--since', '1h', '--state', 'delivered'];
    expect((await cli(...args)).err).toContain('Give --yes');
    expect(await done(...args, '-q', 'nothing-of-this')).toBe('0 deliveries found; 0 can be sent again.\n');
    expect(await done(...args, '--yes')).toContain('1 delivery sent again.');
    expect(await done('resume', 'folder')).toContain('active');
  });

  it('deletes what is told to go, and only of the kinds that the file names', async () => {
    expect(await done('delete', 'route', 'other', '--yes')).toContain('deleted route other');
    write('less.yaml', `destinations:\n  - { id: folder, type: file, folder: "\${DROP}", format: text }\n`);
    expect(await done('apply', '-f', 'less.yaml')).toBe('Nothing to do: 1 unchanged.\n');
    expect(await done('apply', '-f', 'less.yaml', '--prune', '--yes')).toContain('deleted destination site');
    expect(await done('get', 'routes', '-o', 'name')).toBe('route/checked\nroute/ferries\n');
    expect(await done('get', 'sources', '-o', 'name')).toBe('source/harbour\n');
  });

  it('says where it looked when a key is wrong or nobody answers', async () => {
    const wrong = await cli('get', 'sources', '--key', 'not-the-key-of-anyone');
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('refuses the operator key (from --key)') });
    const nobody = await cli('get', 'sources', '--ingest', `http://127.0.0.1:${await freePort()}`);
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('nothing listens there') });
  });
});
