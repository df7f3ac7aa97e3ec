import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually, selfSigned } from '@wireroom/testkit';
import { obtainNatsServer } from '../../../../../tools/nats/obtain.mjs';
import { freePort } from '../../../../../tools/servers/free-port.mjs';
import { ownProcess } from '../../../../../tools/servers/owned-process.mjs';

/** A server with TLS only, and with a user who may publish below `open` and nowhere else. */
export interface GuardedServer {
  readonly port: number;
  readonly caFile: string;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

export async function startGuardedServer(): Promise<GuardedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-guarded-'));
  const file = (name: string) => join(folder, name);
  const { key, cert } = selfSigned('localhost', [127, 0, 0, 1]);
  writeFileSync(file('key.pem'), key, { mode: 0o600 });
  writeFileSync(file('cert.pem'), cert);
  const login = { user: 'wire', password: 'secret' };
  const port = await freePort();
  const permissions = 'permissions: { publish: ["open.>"], subscribe: [">"] }';
  writeFileSync(
    file('nats.conf'),
    `host: 127.0.0.1
port: ${port}
tls { cert_file: ${JSON.stringify(file('cert.pem'))}, key_file: ${JSON.stringify(file('key.pem'))} }
authorization { users: [{ user: ${login.user}, password: ${login.password}, ${permissions} }] }
`,
  );
  const program = await obtainNatsServer(fileURLToPath(new URL('../../../../../.wireroom', import.meta.url)), () => undefined);
  const running = await ownProcess('nats', [program, '--config', file('nats.conf')], { stdio: 'ignore' });
  const stop = async () => {
    await running.stop();
    rmSync(folder, { recursive: true });
  };
  await eventually(() => listens(port)).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, caFile: file('cert.pem'), ...login, stop };
}

function listens(port: number): Promise<true> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', reject);
  });
}
