import { describe, expect, it } from '@jest/globals';
import { channelMessage } from '../channel-contract.fixture.js';
import { subjectOf } from './subject-of.js';

describe('subjectOf', () => {
  it.each([
    [{}, 'BRIDGE - Brücke gesperrt'],
    [{ revision: 2 }, 'UPDATE: BRIDGE - Brücke gesperrt'],
    [{ signals: ['update' as const] }, 'UPDATE: BRIDGE - Brücke gesperrt'],
    [{ revision: 3, signals: ['update' as const, 'correction' as const] }, 'CORRECTION: BRIDGE - Brücke gesperrt'],
    [{ signals: ['advisory' as const] }, 'ADVISORY: BRIDGE - Brücke gesperrt'],
    [{ revision: 4, withdrawn: true, signals: ['kill' as const] }, 'KILL: BRIDGE - Brücke gesperrt'],
    [{ withdrawn: true, signals: ['withhold' as const] }, 'WITHHOLD: BRIDGE - Brücke gesperrt'],
    [{ slugline: undefined }, 'Brücke gesperrt'],
    [{ slugline: 'Brücke gesperrt' }, 'Brücke gesperrt'],
    [{ slugline: ' ', headline: undefined, articleId: 'a1' }, 'Article a1'],
  ])('of %j is %s', (given, subject) => {
    expect(subjectOf(channelMessage(given))).toBe(subject);
  });

  it('is one line, of a bounded length, whatever the headline holds', () => {
    const subject = subjectOf(channelMessage({ headline: `a\r\nBcc: all@skarholm.example\u0000\u2028${'😀'.repeat(300)}` }));
    expect(subject).toMatch(/^BRIDGE - a Bcc: all@skarholm\.example 😀+$/u);
    expect([...subject]).toHaveLength(200);
  });
});
