import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Newsroom } from '@wireroom/contracts';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { file: string }>>;
}

const compose: Compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const services = Object.entries(compose.services);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-compose-'));
  cpSync(join(ROOT, 'deploy/make-secrets.sh'), join(folder, 'deploy/make-secrets.sh'));
  execFileSync('sh', [join(folder, 'deploy/make-secrets.sh')], { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: string) => readFileSync(join(folder, 'deploy/secrets', name), 'utf8').trim();

describe('docker-compose.yml', () => {
  test.each(services)(
    'gives %s the secrets that it is told to read, and no others',
    (_name, { environment = {}, secrets = [], ...rest }) => {
      const told = JSON.stringify([environment, rest]).matchAll(/\/run\/secrets\/([\w.]+)/g);
      const read = new Set([...told].map(([, name]) => name));
      // NATS includes its own from its configuration file.
      expect(secrets.filter((name) => name !== 'nats_user.conf').sort()).toEqual([...read].sort());
      expect(secrets.filter((name) => !(name in compose.secrets))).toEqual([]);
    },
  );

  test('mounts only what the script makes, and all of it', () => {
    const files = Object.values(compose.secrets).map(({ file }) => file.replace('deploy/secrets/', ''));
    expect(readdirSync(join(folder, 'deploy/secrets')).sort()).toEqual(files.sort());
    expect(statSync(join(folder, 'deploy/secrets')).mode & 0o777).toBe(0o700);
    expect(Buffer.from(made('secrets_key'), 'base64')).toHaveLength(32);
    expect(made('operator_key').length).toBeGreaterThanOrEqual(16);
  });

  test('applies the newsroom when both services that take it are there, by the key that both have', () => {
    const { newsroom, ingest, publishing } = compose.services;
    const healthy = { condition: 'service_healthy' };
    expect(newsroom?.depends_on).toEqual({ ingest: healthy, publishing: healthy });
    for (const one of [newsroom, ingest, publishing])
      expect(one?.environment?.['WIREROOM_OPERATOR_KEY_FILE']).toBe('/run/secrets/operator_key');
  });
});

describe('deploy/newsroom.yaml', () => {
  test('is a newsroom with the variables that the script makes', () => {
    const variables = parseEnv(made('newsroom.env'));
    const text = readFileSync(join(ROOT, 'deploy/newsroom.yaml'), 'utf8').replaceAll(/#.*$/gm, '');
    const filled = text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);
    expect(filled).not.toContain('${');
    expect(Newsroom.safeParse(parse(filled)).error).toBeUndefined();
  });
});
