/**
 * What stands for signs that ISO 8859-1 lacks. Letters with accents are not here: they are decomposed. Greek after ISO 843, Cyrillic as English
 * agencies print it (BGN/PCGN for Russian, with the letters of its neighbours).
 */
const MARKS: readonly (readonly [signs: string, stands: string])[] = [
  ['\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb', "'"],
  ['\u201c\u201d\u201e\u201f\u2033', '"'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
  ['\u2039', '<'],
  ['\u203a', '>'],
  ['\u2026', '...'],
  ['\u2022\u2023\u25aa\u25cf\u25e6\u2043', '*'],
  ['\u2044\u2215', '/'],
  ['\u2264', '<='],
  ['\u2265', '>='],
  ['\u2260', '/='],
  ['\u2248', '~'],
  ['\u2192\u21d2', '->'],
  ['\u2190', '<-'],
  ['\u2020', '+'],
  ['\u2030', ' per mille'],
  ['\u221e', 'infinity'],
  ['\u2028\u2029', '\n'],
  ['\u2713\u2714', 'x'],
];

const CURRENCIES =
  '\u20ac EUR \u20bd RUB \u20b4 UAH \u20ba TRY \u20b9 INR \u20aa ILS \u20a9 KRW \u20ab VND \u20ac EUR \u20bf BTC \u20a6 NGN \u20b1 PHP \u20b8 KZT \u20be GEL \u0e3f THB \u20a1 CRC \u20b2 PYG \u20b5 GHS \u20ad LAK \u20ae MNT \u20bc AZN';

const LATIN =
  "\u0152 OE \u0153 oe \u0141 L \u0142 l \u0110 D \u0111 d \u0126 H \u0127 h \u0131 i \u0138 k \u014a NG \u014b ng \u0166 T \u0167 t \u0149 'n \u0192 f \u1e9e SS \u0180 b \u0197 I \u0268 i \u01b5 Z \u01b6 z \u0189 D \u0256 d \u018f E \u0259 e \u0186 O \u0254 o \u0190 E \u025b e \u0194 G \u0263 g \u019d N \u0272 n \u01b2 V \u028b v";

const GREEK =
  '\u03b1 a \u03b2 v \u03b3 g \u03b4 d \u03b5 e \u03b6 z \u03b7 i \u03b8 th \u03b9 i \u03ba k \u03bb l \u03bc m \u03bd n \u03be x \u03bf o \u03c0 p \u03c1 r \u03c3 s \u03c2 s \u03c4 t \u03c5 y \u03c6 f \u03c7 ch \u03c8 ps \u03c9 o';

const CYRILLIC =
  '\u0430 a \u0431 b \u0432 v \u0433 g \u0434 d \u0435 e \u0436 zh \u0437 z \u0438 i \u0439 y \u043a k \u043b l \u043c m \u043d n \u043e o \u043f p \u0440 r \u0441 s \u0442 t \u0443 u \u0444 f \u0445 kh \u0446 ts \u0447 ch \u0448 sh \u0449 shch \u044b y \u044d e \u044e yu \u044f ya \u0451 yo \u0454 ye \u0456 i \u0457 yi \u0491 g \u0452 dj \u0453 gj \u0455 dz \u0458 j \u0459 lj \u045a nj \u045b c \u045c kj \u045e u \u045f dz';
/** Signs that only tell how their neighbours sound. */
const SILENT = '\u044a\u044c\u042a\u042c';

export const LATIN1_LETTERS: ReadonlyMap<string, string> = new Map([
  ...MARKS.flatMap(([signs, stands]) => [...signs].map((sign) => [sign, stands] as const)),
  ...pairs(CURRENCIES),
  ...pairs(LATIN),
  ...[GREEK, CYRILLIC]
    .flatMap(pairs)
    .flatMap(([small, stands]) => [
      [small, stands] as const,
      [small.toUpperCase(), stands.charAt(0).toUpperCase() + stands.slice(1)] as const,
    ]),
  ...[...SILENT].map((sign) => [sign, ''] as const),
]);

function pairs(list: string): (readonly [string, string])[] {
  const words = list.split(' ');
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1]!] as const] : []));
}
