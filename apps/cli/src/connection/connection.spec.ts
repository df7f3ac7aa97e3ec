import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { connectionOf } from './connection.js';

function folder(operator?: unknown): string {
  const top = mkdtempSync(join(tmpdir(), 'wireroom-connection-'));
  mkdirSync(join(top, 'below', 'deep'), { recursive: true });
  mkdirSync(join(top, '.wireroom'));
  const text = typeof operator === 'string' ? operator : JSON.stringify(operator);
  if (operator !== undefined) writeFileSync(join(top, '.wireroom/operator.json'), text);
  return top;
}

describe('connectionOf', () => {
  it('takes the ports by default, and no key', () => {
    expect(connectionOf({ cwd: folder(), env: {} }, {})).toEqual({
      ingest: { value: 'http://127.0.0.1:4801', from: 'the default' },
      publishing: { value: 'http://127.0.0.1:4802', from: 'the default' },
      key: undefined,
    });
  });

  it('takes each value from the nearest file above, the environment before it, and options before both', () => {
    const top = folder({ ingest: 'http://a.example:1', publishing: 'http://a.example:2/', operatorKey: 'of the file' });
    const cwd = join(top, 'below/deep');
    const file = join(top, '.wireroom/operator.json');
    expect(connectionOf({ cwd, env: {} }, {})).toEqual({
      ingest: { value: 'http://a.example:1', from: `from ${file}` },
      publishing: { value: 'http://a.example:2', from: `from ${file}` },
      key: { value: 'of the file', from: `from ${file}` },
    });
    const env = { WIREROOM_INGEST_URL: 'http://b.example', WIREROOM_OPERATOR_KEY: 'of the environment' };
    expect(connectionOf({ cwd, env }, {})).toMatchObject({
      ingest: { value: 'http://b.example', from: 'from WIREROOM_INGEST_URL' },
      publishing: { value: 'http://a.example:2' },
      key: { value: 'of the environment', from: 'from WIREROOM_OPERATOR_KEY' },
    });
    expect(connectionOf({ cwd, env }, { ingest: 'http://c.example', key: 'of the option' })).toMatchObject({
      ingest: { value: 'http://c.example', from: 'from --ingest' },
      key: { value: 'of the option', from: 'from --key' },
    });
  });

  it('reads keys from files, by option and by environment', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'one'), 'first\n');
    writeFileSync(join(cwd, 'two'), 'second\n');
    expect(connectionOf({ cwd, env: { WIREROOM_OPERATOR_KEY_FILE: 'two' } }, {}).key?.value).toBe('second');
    expect(connectionOf({ cwd, env: { WIREROOM_OPERATOR_KEY: 'x' } }, { keyFile: 'one' }).key?.value).toBe('first');
    expect(() => connectionOf({ cwd, env: {} }, { keyFile: 'three' })).toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    );
  });

  it.each(['{', '[]', '"key"', { operatorKey: 5 }])('refuses the file %j without quoting it', (operator) => {
    const cwd = folder(operator);
    expect(() => connectionOf({ cwd, env: {} }, {})).toThrow(expect.objectContaining({ code: 'operator-file-invalid' }));
  });

  it.each(['127.0.0.1:4801', 'ftp://a.example', 'nonsense'])('refuses the address %s', (ingest) => {
    expect(() => connectionOf({ cwd: folder(), env: {} }, { ingest })).toThrow(
      expect.objectContaining({ code: 'address-invalid' }),
    );
  });
});
