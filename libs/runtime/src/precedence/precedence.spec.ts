import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Precedence } from './precedence.js';

/** A clock that goes on when somebody waits. */
function onOwnTime() {
  let now = 0;
  const precedence = new Precedence({
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
  });
  return {
    precedence,
    pass: (ms: number) => {
      now += ms;
    },
    /** How long what is not urgent is held back from now on, in milliseconds. */
    held: async () => {
      const began = now;
      await precedence.yield();
      return now - began;
    },
  };
}

describe('Precedence', () => {
  it('holds nothing back while nothing urgent is on its way', async () => {
    expect(await onOwnTime().held()).toBe(0);
  });

  it('holds back until some time after the last sign of it', async () => {
    const { precedence, pass, held } = onOwnTime();
    precedence.claim();
    pass(200);
    precedence.claim();
    pass(100);
    expect(await held()).toBe(500);
    expect(await held()).toBe(0);
  });

  it('lets the rest go after two seconds, whatever is on its way, and holds it back again when it was free for a while', async () => {
    const { precedence, pass, held } = onOwnTime();
    for (let ms = 0; ms < 2_000; ms += 100) {
      precedence.claim();
      pass(100);
    }
    precedence.claim();
    expect(await held()).toBe(0);
    pass(100);
    precedence.claim();
    expect(await held()).toBe(300);
    pass(500);
    precedence.claim();
    expect(await held()).toBe(600);
  });

  it('holds nobody back for more than two seconds at a stretch, nor for more than three quarters of the time', async () => {
    const steps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 20, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(steps, async (pauses) => {
        const { precedence, pass, held } = onOwnTime();
        let [heldFor, passed] = [0, 0];
        for (const pause of pauses) {
          precedence.claim();
          const ms = await held();
          expect(ms).toBeLessThanOrEqual(2_000);
          heldFor += ms;
          passed += ms + pause;
          pass(pause);
        }
        // What it may be held back before it has been free at all.
        expect(heldFor).toBeLessThanOrEqual((passed * 3) / 4 + 2_000);
      }),
    );
  });
});
