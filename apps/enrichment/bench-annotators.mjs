/**
 * What the annotators cost and how often the language is right. Runs on the build: `npm run build` first.
 *
 *   node apps/enrichment/bench-annotators.mjs
 */
const built = '../../dist/apps/enrichment/src/annotate';
const { annotateArticle } = await import(`${built}/annotate.js`);
const { articleTexts } = await import(`${built}/article-context.js`);
const { createAnnotators } = await import(`${built}/create-annotators.js`);
const { loadFasttext } = await import(`${built}/language/fasttext-detector.js`);
const { NgramDetector } = await import(`${built}/language/ngram-detector.js`);
const { LANGUAGE_SAMPLES } = await import(`${built}/language/samples.js`);
const { PLACE_SAMPLES } = await import(`${built}/places/samples.js`);

const CHARACTERS = 4_096;
const ROUNDS = 2_000;

const began = performance.now();
const set = await createAnnotators();
console.log(`start-up of all annotators: ${(performance.now() - began).toFixed(0)} ms`);
console.log(`resident memory with them: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);

/** An article of our samples, which hold far more places than copy does: the dear case. */
function articleOf(language, texts) {
  const body = [];
  for (let length = 0, at = 0; length < CHARACTERS; at++) {
    const text = texts[at % texts.length];
    body.push({ type: 'paragraph', text });
    length += text.length;
  }
  return { id: 'bench', language, body, edNotes: [], authors: [], media: [] };
}

const places = (language) => PLACE_SAMPLES.filter((sample) => sample.language === language).map(({ text }) => text);
const sentences = (code) => LANGUAGE_SAMPLES.find(([language]) => language === code).slice(1);
const articles = [
  ['English, full of places', articleOf('en', places('en'))],
  ['English, no place', articleOf('en', sentences('en'))],
  ['German, full of places', articleOf('de', places('de'))],
  ['Japanese', articleOf('ja', sentences('ja'))],
  ['Indonesian', articleOf('id', sentences('id'))],
];

/** CPU milliseconds for one call, once the engine has warmed up. */
function cost(work) {
  for (let round = 0; round < ROUNDS / 4; round++) work();
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / ROUNDS;
}

const head = ['4 KB article, CPU ms', 'all', ...set.annotators.map(({ name }) => name), 'tokens'];
console.log(head.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(14))).join(''));
for (const [title, article] of articles) {
  const all = cost(() => annotateArticle(article, set));
  const single = set.annotators.map((annotator) => cost(() => annotateArticle(article, { annotators: [annotator] })));
  const tokens = cost(() => articleTexts(article).texts.map((text) => text.tokens));
  const cells = [all, ...single, tokens].map((ms) => ms.toFixed(3).padStart(14));
  console.log(title.padEnd(26) + cells.join(''));
}

const ngrams = new NgramDetector();
const fasttext = await loadFasttext();
const language = set.annotators.filter(({ name }) => name === 'language');
const cut = (text) => (text.length > 60 ? text.slice(0, 60).replace(/\s\S*$/, '') : text);
const combined = (text, declared) => {
  const article = { id: 'bench', language: declared, body: [{ type: 'paragraph', text }], edNotes: [] };
  return annotateArticle(article, { annotators: language }).annotations[0]?.language;
};
const detectors = {
  'n-grams (eld large)': (text) => ngrams.rank(text)[0]?.language,
  fastText: (text) => fasttext.rank(text)[0]?.language,
  combined: (text) => combined(text),
  'combined, declared': (text, declared) => combined(text, declared),
};
const samples = LANGUAGE_SAMPLES.flatMap(([code, ...texts]) => texts.map((text) => ({ code, text })));
console.log(`\n${`${LANGUAGE_SAMPLES.length} languages, ${samples.length} sentences, right`.padEnd(44)}  60 characters    whole`);
for (const [name, detect] of Object.entries(detectors)) {
  const share = (form) => samples.filter(({ code, text }) => detect(form(text), code) === code).length / samples.length;
  const [short, whole] = [share(cut), share((text) => text)].map((part) => `${(part * 100).toFixed(1)} %`);
  console.log(name.padEnd(44) + short.padStart(15) + whole.padStart(9));
}
