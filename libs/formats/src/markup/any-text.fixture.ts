import fc from 'fast-check';

/** What stands in copy and breaks software: markup's own signs, scripts of other directions, marks on letters, joined signs, hard spaces. */
const AWKWARD = [
  'AT&T',
  '<b>',
  '</p>',
  '"quoted"',
  "it's",
  '&amp;',
  '&#38;',
  '5<6',
  ']]>',
  '<!--',
  '-->',
  '</script>',
  'ок',
  'שלום',
  'مرحبا',
  '東京',
  '😀',
  '👩‍🚀',
  '🇳🇴',
  'cafe\u0301',
  '10\u00a0000',
  '100\u202f%',
  '„so“',
  '…',
  '\\n',
  '{{x}}',
  '%20',
];

/** A word as it stands in copy: no white space that collapses, something to see. */
export const anyWord = fc.oneof(
  fc.constantFrom('rain', 'Straße', 'port', 'the', 'harbour', 'é', 'No.', '12', 'of'),
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => /^[^\s\p{C}\p{Z}\p{M}]+$/u.test(text)),
);

/** One line of text with single spaces. */
export const anyLine = fc.array(anyWord, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** One to three lines. */
export const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

/** A line that holds a letter or a digit, so that it can stand alone as a headline or a name. */
export const anyTitle = anyLine.filter((line) => /[\p{L}\p{N}]/u.test(line));

/** Addresses as the WHATWG URL standard writes them. */
export const anyAddress = fc.constantFrom(
  'https://a.test/x?y=1&z=%20',
  'http://b.test/',
  'https://xn--bcher-kva.test/stra%C3%9Fe#teil-2',
  'https://c.test:8443/a;b=1/(c),d?e[]=%22&amp=1',
);
