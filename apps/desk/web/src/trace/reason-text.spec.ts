import { expect, test } from '@jest/globals';
import { plainTime } from '../time/format-time.js';
import { reasonText } from './reason-text.js';

test.each([
  ['matched', undefined, 'Its query takes it'],
  ['matched', 'topic:politics, urgency:<=3', 'Its query takes it: topic:politics, urgency:<=3'],
  ['follows-earlier', 'urgency:<=3', 'It sent an earlier revision. Its query no longer takes this one: urgency:<=3'],
  ['not-matched', 'provider:afp', 'Its query does not take it: provider:afp'],
  ['never-sent', 'canceled', 'Killed, and it never sent the article'],
  ['never-released', 'canceled', 'Killed before its embargo ended'],
  ['withdrawal', 'withheld', 'Withheld: goes to whoever it sent the article to'],
  ['awaiting-approval', undefined, 'Waits for the approval of a person'],
  ['not-enriched', 'places, language', 'Waits, because enrichment did not finish: places, language'],
  ['rights-refused', '"NO WEB" in usageTerms', 'Its rule about rights refuses it: "NO WEB" in usageTerms'],
  ['rejected', 'Not for us', 'Rejected by a person: Not for us'],
  ['superseded', undefined, 'A newer revision has taken its place'],
  ['some-other-rule', 'detail', 'some other rule, detail'],
])('%s (%s) is said as “%s”', (reason, detail, words) => {
  expect(reasonText(reason, detail)).toBe(words);
});

test.each([
  ['embargoed', 'Under embargo'],
  ['embargo-broken', 'Two persons have broken its embargo'],
  ['delayed', "Waits out the route's delay"],
])('%s says until when, in the time of the reader', (reason, words) => {
  const until = '2026-03-01T12:00:00.001Z';
  expect(reasonText(reason, until)).toBe(`${words} until ${plainTime(until)}`);
  expect(reasonText(reason)).toBe(words);
});
