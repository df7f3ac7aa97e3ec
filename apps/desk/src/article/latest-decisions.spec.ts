import { expect, test } from '@jest/globals';
import type { RouteDecision } from '@wireroom/contracts';
import { latestDecisions } from './latest-decisions.js';

const decision = (routeId: string, outcome: RouteDecision['outcome'], destinationId?: string): RouteDecision => ({
  routeId,
  destinationId,
  outcome,
  reason: outcome,
});

test('a route that decides anew replaces what it decided, for all its destinations; the others stay as they are', () => {
  const arrived = [decision('all', 'send', 'site'), decision('all', 'send', 'app'), decision('late', 'hold')];
  const released = [decision('late', 'send', 'site'), decision('late', 'send', 'paper')];
  expect(latestDecisions([arrived, released])).toEqual([
    decision('all', 'send', 'site'),
    decision('all', 'send', 'app'),
    decision('late', 'send', 'site'),
    decision('late', 'send', 'paper'),
  ]);
  expect(latestDecisions([])).toEqual([]);
});
