import { describe, expect, it } from '@jest/globals';
import type { Annotation, Article } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { annotateArticle } from '../annotate.js';
import { createReadingTimeAnnotator } from './annotate-reading-time.js';
import { wordsPerMinute } from './words-per-minute.js';

function read(text: string, language: string): Annotation | undefined {
  const given: Partial<Article> = { language, body: text === '' ? [] : [{ type: 'paragraph', text }] };
  return annotateArticle(anArticle(given), { annotators: [createReadingTimeAnnotator(1_000)] }).annotations[0];
}

describe('reading time', () => {
  it('goes by the speed of the language', () => {
    const text = 'wort '.repeat(358).trim();
    expect(read(text, 'de')).toMatchObject({ words: 358, seconds: 120 });
    expect(read(text, 'en')).toMatchObject({ words: 358, seconds: 94 });
  });

  it('takes the mean of all languages where nobody has measured', () => {
    expect(wordsPerMinute('eu')).toBe(184);
    expect(wordsPerMinute('und')).toBe(184);
  });

  it.each([
    ['zh', '港务局星期一表示，新的客运码头将比原计划推迟两个星期开放。', 10, 20],
    ['ja', '港湾局は月曜日、新しいフェリーターミナルの開業が二週間遅れると発表した。', 12, 24],
    ['th', 'การท่าเรือแถลงเมื่อวันจันทร์ว่าท่าเรือเฟอร์รีแห่งใหม่จะเปิดช้ากว่ากำหนด', 10, 24],
  ])('finds the words of a script without spaces: %s', (language, text, least, most) => {
    const words = (read(text, language) as { words: number }).words;
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('reckons the words of a text too long to look at', () => {
    const { words } = read('ein Wort '.repeat(10_000).trim(), 'de') as { words: number };
    expect(words / 20_000).toBeCloseTo(1, 2);
    const chinese = read('港务局表示推迟两个星期开放。'.repeat(400), 'zh') as { words: number };
    const short = read('港务局表示推迟两个星期开放。'.repeat(40), 'zh') as { words: number };
    expect(chinese.words / short.words).toBeCloseTo(10, 0);
  });

  it('says nothing of an article without a body', () => {
    expect(read('', 'en')).toBeUndefined();
  });
});
