/** @param {string} adjective English adjective that is also a noun: its plural, or nothing where it has none of its own */
export function englishPlural(adjective) {
  return /(?:ese|ch|sh|ss|Dutch|Czech|Irish|Welsh|Kyrgyz|Malagasy|ic)$/.test(adjective) ? undefined : `${adjective}s`;
}

/** German adjectives end in one of five ways or not at all. @param {string} stem */
export function germanAdjectives(stem) {
  return ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => stem + ending);
}

/** All cases, numbers and genders of a German masculine noun of people. @param {string} noun */
export function germanNouns(noun) {
  const stem = noun.endsWith('e') ? noun.slice(0, -1) : noun;
  const feminine = [`${stem}in`, `${stem}innen`];
  if (noun.endsWith('e')) return [noun, `${noun}n`, ...feminine];
  if (noun.endsWith('er') || noun.endsWith('or')) return [noun, `${noun}n`, `${noun}s`, ...feminine];
  if (noun.endsWith('i') || noun.endsWith('o')) return [noun, `${noun}s`];
  return [noun, `${noun}en`, ...feminine];
}
