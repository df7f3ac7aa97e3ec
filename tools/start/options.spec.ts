import { describe, expect, test } from '@jest/globals';
import { readOptions } from './options.mjs';

describe('readOptions', () => {
  test('plays the demo and takes any port unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ demo: true, fresh: false, watch: false, without: [] });
    expect(readOptions([]).port).toBeUndefined();
    expect(readOptions(['--no-demo', '--fresh', '--port', '5000'])).toMatchObject({ demo: false, fresh: true, port: 5000 });
  });

  test.each([['--prot', '5000'], ['--port', 'x'], ['--port', '70000'], ['--rate', '0'], ['--without', 'nats'], ['extra']])(
    'refuses %s %s',
    (...args) => {
      expect(() => readOptions(args)).toThrow(expect.objectContaining({ name: 'TypeError' }));
    },
  );
});
