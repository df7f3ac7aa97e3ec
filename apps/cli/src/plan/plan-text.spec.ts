import { describe, expect, it } from '@jest/globals';
import type { ResourceChange } from '@wireroom/contracts';
import { readNewsroom } from '../newsroom/read-newsroom.js';
import { planText } from './plan-text.js';
import { shownChange } from './shown-change.js';
import { valueText } from './value-text.js';

const plain = (_: unknown, text: string) => text;
const change = (more: Partial<ResourceChange>): ResourceChange => ({
  kind: 'route',
  id: 'politics',
  action: 'none',
  version: 1,
  settings: [],
  consequences: [],
  ...more,
});

describe('planText', () => {
  it('tells each change with its settings and consequences, and counts the rest', () => {
    const changes = [
      change({
        kind: 'source',
        id: 'reuters',
        action: 'create',
        settings: [
          { setting: 'id', after: 'reuters' },
          { setting: 'key', secret: true },
          { setting: 'provider', after: 'Reuters' },
        ],
      }),
      change({
        kind: 'destination',
        id: 'site',
        action: 'update',
        settings: [
          { setting: 'concurrency', before: 16, after: 4 },
          { setting: 'secret', secret: true },
        ],
      }),
      change({
        action: 'update',
        settings: [
          { setting: 'destinations', before: ['site'], after: ['site', 'app'] },
          { setting: 'rules.delay', before: '5m' },
        ],
        consequences: ['Articles that were sent go on getting their revisions.'],
      }),
      change({ id: 'old', action: 'delete', settings: [{ setting: 'title', before: 'Old' }] }),
      change({ id: 'same' }),
      change({ id: 'same-too' }),
    ];
    expect(planText(changes, plain)).toBe(`  + source reuters
      key       (secret)
      provider  Reuters
  ~ destination site
      concurrency  16 -> 4
      secret       (secret changes)
  ~ route politics
      destinations  [site] -> [site, app]
      rules.delay   5m -> (not set)
      * Articles that were sent go on getting their revisions.
  - route old

Plan: 1 to create, 2 to change, 1 to delete, 2 unchanged.
`);
  });

  it('says so where nothing changes', () => {
    expect(planText([change({})], plain)).toBe('Nothing to do: 1 unchanged.\n');
    expect(planText([], plain)).toBe('Nothing to do: no resources.\n');
  });
});

describe('valueText', () => {
  it.each([
    ['topic:politics AND "x y"', 'topic:politics AND "x y"'],
    ['', '""'],
    [' x', '" x"'],
    ['a\u001b[2Jb', '"a\\u001b[2Jb"'],
    [5, '5'],
    [null, 'null'],
    [undefined, '(not set)'],
    [['a', 'b c'], '[a, b c]'],
  ])('writes %j as %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});

describe('shownChange', () => {
  const text = `destinations:
  - { id: other, type: webhook, url: "https://other.example/" }
  - { id: mail, type: mail, host: "\${HOST}", from: a@b.example, to: [x@b.example, "\${TO}"] }
`;
  const reading = readNewsroom([{ file: 'a.yaml', text }], { HOST: 'mail.secret.example', TO: 'secret@b.example' });
  const merged = reading.ok ? reading.merged : expect(reading.problems).toEqual([]);

  it('shows what a variable is named, and not its value or the one before', () => {
    const settings = [
      { setting: 'host', before: 'mail.old.example', after: 'mail.secret.example' },
      { setting: 'to', after: ['x@b.example', 'secret@b.example'] },
      { setting: 'from', before: 'b@b.example', after: 'a@b.example' },
    ];
    const shown = shownChange(change({ kind: 'destination', id: 'mail', action: 'update', settings }), merged!);
    expect(shown.settings).toEqual([
      { setting: 'host', before: '(hidden)', after: '${HOST}' },
      { setting: 'to', after: ['x@b.example', '${TO}'] },
      settings[2],
    ]);
  });

  it('leaves alone what no file has', () => {
    const gone = change({ kind: 'destination', id: 'gone', action: 'delete', settings: [{ setting: 'url', before: 'u' }] });
    expect(shownChange(gone, merged!)).toBe(gone);
  });
});
