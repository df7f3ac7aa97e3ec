// @ts-check

/**
 * Sets a paragraph in lines of at most so many characters; what it begins with in spaces stays.
 * @param {string} paragraph
 * @param {number} length
 * @returns {string[]}
 */
export function wrap(paragraph, length) {
  const indent = /^\s*/.exec(paragraph)?.[0] ?? '';
  /** @type {string[]} */
  const lines = [];
  let line = indent;
  for (const word of paragraph.trim().split(/\s+/)) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > length) {
      lines.push(line);
      line = word;
    } else line += isFirst ? word : ` ${word}`;
  }
  return [...lines, line];
}
