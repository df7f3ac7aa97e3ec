import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cliFault } from '../cli-faults.js';
import type { Terminal } from '../terminal/terminal.js';
import { findOperatorFile, type OperatorFile } from './operator-file.js';

export type ServiceName = 'ingest' | 'publishing';

/** Where a value is from, in words for a person: `from WIREROOM_INGEST_URL`. */
interface Known {
  readonly value: string;
  readonly from: string;
}

/** Where the services are and what lets one in. */
export interface Connection {
  readonly ingest: Known;
  readonly publishing: Known;
  readonly key?: Known;
}

export interface ConnectionOptions {
  readonly ingest?: string;
  readonly publishing?: string;
  readonly key?: string;
  readonly keyFile?: string;
}

/** The ports that the services take when they are not told another. */
const DEFAULTS: Readonly<Record<ServiceName, string>> = {
  ingest: 'http://127.0.0.1:4801',
  publishing: 'http://127.0.0.1:4802',
};

/**
 * Options win over the environment, the environment over the nearest `.wireroom/operator.json`, and that over the ports by default;
 * each value for itself.
 * @throws Fault `operator-file-invalid`, `file-unreadable`, `address-invalid`
 */
export function connectionOf({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>, options: ConnectionOptions): Connection {
  const file = findOperatorFile(cwd);
  return {
    ingest: addressOf('ingest', [options.ingest, env['WIREROOM_INGEST_URL'], file]),
    publishing: addressOf('publishing', [options.publishing, env['WIREROOM_PUBLISHING_URL'], file]),
    key: keyOf({ cwd, env }, options, file),
  };
}

function addressOf(
  service: ServiceName,
  [option, variable, file]: readonly [string | undefined, string | undefined, OperatorFile | undefined],
): Known {
  const known = given(option, `from --${service}`) ??
    given(variable, `from WIREROOM_${service.toUpperCase()}_URL`) ??
    given(file?.[service], `from ${file?.file}`) ?? { value: DEFAULTS[service], from: 'the default' };
  const url = URL.canParse(known.value) ? new URL(known.value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw cliFault('address-invalid', { service, addressFrom: known.from });
  return { value: known.value.replace(/\/+$/, ''), from: known.from };
}

function keyOf(
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
  { key, keyFile }: ConnectionOptions,
  file: OperatorFile | undefined,
): Known | undefined {
  const keyIn = (path: string | undefined, from: string) => given(path && keyInFile(resolve(cwd, path)), `${from} ${path}`);
  return (
    given(key, 'from --key') ??
    keyIn(keyFile, 'from') ??
    given(env['WIREROOM_OPERATOR_KEY'], 'from WIREROOM_OPERATOR_KEY') ??
    keyIn(env['WIREROOM_OPERATOR_KEY_FILE'], 'from WIREROOM_OPERATOR_KEY_FILE,') ??
    given(file?.operatorKey, `from ${file?.file}`)
  );
}

function given(value: string | undefined, from: string): Known | undefined {
  return value === undefined || value === '' ? undefined : { value, from };
}

function keyInFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw cliFault('file-unreadable', { file, why: (error as NodeJS.ErrnoException).code }, error);
  }
}
