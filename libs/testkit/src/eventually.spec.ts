import { describe, expect, test } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  test('returns what the condition gives once it holds', async () => {
    let calls = 0;
    const value = await eventually(() => {
      calls += 1;
      if (calls < 3) throw new Error('not yet');
      return calls;
    });
    expect(value).toBe(3);
  });

  test('takes 0 and the empty string as values, undefined, null and false as not yet', async () => {
    const values = [undefined, null, false, 0];
    expect(await eventually(() => values.shift())).toBe(0);
    expect(await eventually(() => '')).toBe('');
  });

  test('throws after the limit with what the condition threw', async () => {
    const cause = new Error('away');
    const never = () => {
      throw cause;
    };
    await expect(eventually(never, 20)).rejects.toMatchObject({ cause });
  });
});
