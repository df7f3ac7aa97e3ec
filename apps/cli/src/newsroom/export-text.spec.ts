import { describe, expect, it } from '@jest/globals';
import { DestinationSettings, Newsroom, RouteSettings } from '@wireroom/contracts';
import fc from 'fast-check';
import { exportText } from './export-text.js';
import { readNewsroom } from './read-newsroom.js';
import { withoutDefaults } from './without-defaults.js';

const rules = fc.record(
  {
    delay: fc.constantFrom('5m', '1d'),
    approval: fc.constantFrom('first-revision', 'every-revision'),
    enrichedOnly: fc.boolean(),
    rights: fc.record({ refuse: fc.array(fc.string({ minLength: 1 })), requireTerms: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('${HOME}', '$${x}', '*', '&a', 'yes', '1e3', '- a', ' x', 'a: b #c', 'a\nb', '"', "'"),
);
const route = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    title: text,
    query: text,
    destinations: fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/)),
    format: fc.constantFrom('ninjs', 'html'),
    rules,
    keys: fc.array(fc.record({ id: fc.constant('client'), keyFile: text }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['id', 'title', 'query'] },
);
const destination = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    type: fc.constant('mail'),
    host: fc.constant('mail.example'),
    from: fc.constant('a@b.example'),
    to: fc.constant(['c@d.example']),
    concurrency: fc.constantFrom(1, 16),
    port: fc.constantFrom(25, 587),
    secure: fc.constantFrom('none', 'starttls'),
    format: fc.constantFrom('text', 'ninjs'),
  },
  { requiredKeys: ['id', 'type', 'host', 'from', 'to'] },
);

const unique = <T extends { id: string }>(items: fc.Arbitrary<T>) => fc.uniqueArray(items, { selector: ({ id }) => id });

describe('exportText', () => {
  it('is read again as the same newsroom, whatever stands in it', () => {
    const newsrooms = fc.record({ routes: unique(route), destinations: unique(destination) }).map((each) => Newsroom.parse(each));
    fc.assert(
      fc.property(newsrooms, (newsroom) => {
        const reading = readNewsroom([{ file: 'x.yaml', text: exportText(newsroom, 'x.json') }], { HOME: 'wrong', x: 'wrong' });
        expect(reading.ok ? Newsroom.parse(reading.merged.newsroom) : reading.problems).toEqual(newsroom);
      }),
    );
  });

  it('tells what editors need and what is left out, and nothing that is so by default', () => {
    const newsroom = Newsroom.parse({
      routes: [{ id: 'all', title: 'All', query: '*', rules: { delay: '5m' } }],
      sources: [{ id: 'a', provider: 'A' }],
    });
    expect(exportText(newsroom, '../newsroom.json')).toBe(`# yaml-language-server: $schema=../newsroom.json
# Sources, routes and destinations as they are. Secrets are left out, and keys are there as their SHA-256. Where this is
# applied (\`wireroom apply -f\`) the secrets that are there stay, but for a previousSecret, which ends; on another
# installation they must be given.
sources:
  - id: a
    provider: A
routes:
  - id: all
    title: All
    query: "*"
    rules:
      delay: 5m
`);
  });
});

describe('withoutDefaults', () => {
  it('leaves out within settings too', () => {
    const whole = RouteSettings.parse({
      id: 'a',
      title: 'A',
      query: '*',
      rules: { enrichedOnly: false, rights: { requireTerms: true } },
    });
    expect(withoutDefaults(whole, RouteSettings)).toEqual({
      id: 'a',
      title: 'A',
      query: '*',
      rules: { rights: { requireTerms: true } },
    });
  });

  it('leaves settings alone that the schema does not know', () => {
    const unknown = { id: 'a', type: 'telex' };
    expect(withoutDefaults(unknown, DestinationSettings)).toBe(unknown);
  });
});
