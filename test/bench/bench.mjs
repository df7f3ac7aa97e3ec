// @ts-check

/** `npm run bench` measures the whole line; with a word, what that word names. */
const BENCHES = /** @type {const} */ ({
  line: './bench-line.mjs',
  formats: './formats/bench-formats.mjs',
  routes: './routes/bench-routes.mjs',
  destinations: './destinations/bench-destinations.mjs',
  kill: './kill/bench-kill.mjs',
});

const [word = 'line'] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (Object.hasOwn(BENCHES, word)) {
  process.argv = process.argv.filter((argument) => argument !== word);
  await import(BENCHES[/** @type {keyof typeof BENCHES} */ (word)]);
} else {
  await import(BENCHES.line);
}
