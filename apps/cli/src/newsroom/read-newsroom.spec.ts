import { describe, expect, it } from '@jest/globals';
import { problemText } from './place.js';
import { readNewsroom } from './read-newsroom.js';

const read = (text: string, variables: Record<string, string> = {}) => readNewsroom([{ file: 'newsroom.yaml', text }], variables);

function problemsOf(text: string, variables?: Record<string, string>): string[] {
  const reading = read(text, variables);
  return reading.ok ? [] : reading.problems.map(problemText);
}

function mergedOf(reading: ReturnType<typeof readNewsroom>) {
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.merged;
}

const WHOLE = `# The newsroom of Skarholm
sources:
  - id: reuters
    provider: Reuters
    key: \${REUTERS_KEY}
routes:
  - id: politics
    title: Politics
    query: topic:politics AND NOT provider:afp
    destinations: [site]
    rules: { delay: 5m }
destinations:
  - id: site
    type: webhook
    url: https://site.example/\${HOOK}?$\${x}
    secretFile: /run/secrets/site
`;

describe('readNewsroom', () => {
  it('reads YAML, fills in variables and takes them literally', () => {
    const { newsroom, templateOf } = mergedOf(read(WHOLE, { REUTERS_KEY: '12345678901234567', HOOK: 'a: ${b}' }));
    expect(newsroom).toMatchObject({
      sources: [{ id: 'reuters', key: '12345678901234567' }],
      destinations: [{ url: 'https://site.example/a: ${b}?${x}' }],
    });
    expect(templateOf(['sources', 0, 'key'])).toBe('${REUTERS_KEY}');
    expect(templateOf(['sources', 0, 'provider'])).toBeUndefined();
    expect(templateOf(['destinations', 0, 'url'])).toBe('https://site.example/${HOOK}?$${x}');
  });

  it('tells which variables are not set, and where, and what is no variable', () => {
    expect(problemsOf('sources:\n- {id: a, provider: "${ONE}, ${TWO} and ${ONE"}\n', { TWO: '2' })).toEqual([
      'newsroom.yaml:2:21: the variable ONE is not set',
      'newsroom.yaml:2:21: ${ONE is no variable: write ${NAME}, or $${ for the characters themselves',
    ]);
  });

  it('never tells a value of a variable that is wrong', () => {
    const said = problemsOf('sources:\n- id: ${A}\n  provider: P\n  key: ${B}\n', { A: 'Very Secret', B: 'tiny-secret' });
    expect(said).toEqual([
      'newsroom.yaml:2:7: source ${A}: id must be lower-case letters, digits and hyphens, 63 of them at most',
      'newsroom.yaml:4:8: source ${A}: key must be at least 16 characters long',
    ]);
  });

  it('tells everything that is wrong at once, each with its place', () => {
    const text = `sources:
  - id: A b
    provider: 5
    keySha: x
routes:
  - id: one
    title: One
    query: "*"
    destinations: site
    format: pdf
    rules: { approvel: first-revision, delay: 1x }
    keys:
      - id: c
  - {}
destinations:
  - { id: w }
  - { id: x, type: webhok }
  - { id: m, type: mail, host: a b, from: me, to: [], port: 1.5 }
more: 1
`;
    expect(problemsOf(text)).toMatchInlineSnapshot(`
[
  "newsroom.yaml:2:9: source A b: id must be lower-case letters, digits and hyphens, 63 of them at most",
  "newsroom.yaml:3:15: source A b: provider must be text (in quotes, where it looks like something else)",
  "newsroom.yaml:4:5: source A b: there is no setting keySha; is keySha256 meant?",
  "newsroom.yaml:9:19: route one: destinations must be a list",
  "newsroom.yaml:10:13: route one: format must be ninjs, ninjs-2.2, ninjs-1.6, newsml-g2, nitf, jsonfeed, atom, rss, html, text, iptc7901, application/json, application/vnd.iptc.g2.newsitem+xml, application/nitf+xml, application/feed+json, application/atom+xml, application/rss+xml, text/html, text/plain or text/vnd.iptc-7901",
  "newsroom.yaml:11:14: route one: there is no setting rules.approvel; is approval meant?",
  "newsroom.yaml:11:47: route one: rules.delay must be a number and its unit, such as 90s, 15m, 2h or 1d",
  "newsroom.yaml:13:9: route one: keys.0 needs key, keySha256 or keyFile",
  "newsroom.yaml:14:5: route number 2: id is missing",
  "newsroom.yaml:14:5: route number 2: title is missing",
  "newsroom.yaml:14:5: route number 2: query is missing",
  "newsroom.yaml:16:5: destination w: type must be webhook, file, mail, nats, s3, ftp or sftp",
  "newsroom.yaml:17:20: destination x: type must be webhook, file, mail, nats, s3, ftp or sftp",
  "newsroom.yaml:18:32: destination m: host must be the name of a host or an IPv6 address",
  "newsroom.yaml:18:43: destination m: from must be an e-mail address",
  "newsroom.yaml:18:51: destination m: to must be a list of at least 1",
  "newsroom.yaml:18:61: destination m: port must be a whole number",
  "newsroom.yaml:19:1: there is no setting more",
]
`);
  });

  it.each([
    ['', 'newsroom.yaml:1:1: there is nothing in it'],
    ['# nothing\n', 'newsroom.yaml:1:1: there is nothing in it'],
    ['- a\n', 'newsroom.yaml:1:1: must be settings by their names'],
    ['sources:\n', 'newsroom.yaml:1:9: sources must be a list'],
    ['sources: []\nsources: []\n', 'newsroom.yaml:2:1: this name stands here twice'],
    ['routes: []\n---\nroutes: []\n', 'newsroom.yaml:2:1: a file holds one document: give what follows in a file of its own'],
    [
      'sources:\n  - &a { id: a, provider: P }\n  - *a\n',
      'newsroom.yaml:3:5: anchors and aliases are not taken: write the value out, or use a variable, ${NAME}',
    ],
  ])('refuses %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('tells where text is no YAML', () => {
    expect(problemsOf('sources: [\n  {id: a\n')[0]).toMatch(/^newsroom\.yaml:3:1: this is no YAML: /);
    expect(problemsOf('sources: !x []\n')[0]).toMatch(/^newsroom\.yaml:1:10: this is no YAML: Unresolved tag/);
  });

  it('reads JSON, with tabs as well', () => {
    expect(mergedOf(read('{\n\t"routes": []\n}')).newsroom).toEqual({ routes: [] });
  });
});

describe('several files', () => {
  const file = (name: string, text: string) => ({ file: name, text });

  it('are one newsroom, and a service’s problems are told where they stand', () => {
    const one = file('a.yaml', 'routes:\n  - { id: a, title: A, query: "*" }\n');
    const two = file('b.yaml', 'sources: []\nroutes:\n  - id: b\n    title: B\n    query: topic:x\n');
    const merged = mergedOf(readNewsroom([one, two], {}));
    expect(merged.newsroom).toEqual({
      sources: [],
      routes: [
        { id: 'a', title: 'A', query: '*' },
        { id: 'b', title: 'B', query: 'topic:x' },
      ],
    });
    const told = [
      { path: ['routes', 1, 'query'], why: 'there is no topic x' },
      { path: ['routes', 0, 'destinations', 0], why: 'unknown' },
      { path: ['prune'], why: 'wrong' },
    ].map((problem) => problemText(merged.placed(problem)));
    expect(told).toEqual(['b.yaml:5:12: there is no topic x', 'a.yaml:2:5: unknown', 'wrong']);
  });

  it('may not have the same resource twice', () => {
    const reading = readNewsroom(
      [file('a.yaml', 'sources: [{ id: x, provider: P }]'), file('b.yaml', 'sources:\n- provider: Q\n  id: x\n')],
      {},
    );
    expect(reading.ok ? [] : reading.problems.map(problemText)).toEqual(['b.yaml:3:7: source x is at a.yaml:1:17 already']);
  });
});
