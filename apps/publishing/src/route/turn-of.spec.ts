import { describe, expect, it } from '@jest/globals';
import { anArticle } from '@wireroom/testkit';
import { TURN_WAIT_MS, turnOf } from './take-turns.js';

const emittedAt = new Date('2026-03-01T12:00:00Z');
const soon = new Date(emittedAt.getTime() + 100);

describe('turnOf', () => {
  it('takes the next revision and refuses what a newer one has passed', () => {
    expect(turnOf({ article: anArticle({ revision: 3 }), lane: 'routine', emittedAt }, 2, soon)).toBe('take');
    expect(turnOf({ article: anArticle({ revision: 2 }), lane: 'routine', emittedAt }, 2, soon)).toBe('late');
  });

  it('lets a revision wait for an older one, but not for ever', () => {
    const candidate = { article: anArticle({ revision: 3 }), lane: 'routine', emittedAt } as const;
    expect(turnOf(candidate, 1, soon)).toBe('wait');
    expect(turnOf(candidate, 1, new Date(emittedAt.getTime() + TURN_WAIT_MS.routine))).toBe('take');
  });

  it('lets flash wait less', () => {
    const later = new Date(emittedAt.getTime() + TURN_WAIT_MS.flash);
    expect(turnOf({ article: anArticle({ revision: 3 }), lane: 'flash', emittedAt }, 1, later)).toBe('take');
  });

  it('never lets a withdrawal wait', () => {
    const killed = anArticle({ revision: 3, pubStatus: 'canceled' });
    expect(turnOf({ article: killed, lane: 'flash', emittedAt }, 0, soon)).toBe('take');
  });
});
