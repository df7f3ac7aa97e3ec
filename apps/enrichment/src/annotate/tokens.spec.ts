import { describe, expect, it } from '@jest/globals';
import { TokenFlag, tokenise } from './tokens.js';

const wordsOf = (text: string): string[] => {
  const { starts, ends } = tokenise(text);
  return starts.map((start, at) => text.slice(start, ends[at]));
};

const flagged = (text: string, flag: number): string[] => {
  const { flags } = tokenise(text);
  return wordsOf(text).filter((_word, at) => ((flags[at] ?? 0) & flag) !== 0);
};

describe('tokenise', () => {
  it('cuts at everything that is no letter, mark or digit', () => {
    expect(wordsOf("Germany's U.S.-led plan — 3,000 men")).toEqual(['Germany', 's', 'U', 'S', 'led', 'plan', '3', '000', 'men']);
  });

  it('keeps marks and letters outside the basic plane in their word', () => {
    expect(wordsOf('Zu\u0308rich हिन्दी 𝒜𝒷 東京')).toEqual(['Zu\u0308rich', 'हिन्दी', '𝒜𝒷', '東京']);
  });

  it('counts words as they are printed', () => {
    expect(tokenise("Germany's re-entry — at 3,000 men…").words).toBe(5);
    expect(tokenise('').words).toBe(0);
  });

  it('knows capitals, numbers, starts of sentences and what stands side by side', () => {
    const text = 'NATO met in Paris. “We agree,” said Ms Li (12).';
    expect(flagged(text, TokenFlag.capitalised)).toEqual(['NATO', 'Paris', 'We', 'Ms', 'Li']);
    expect(flagged(text, TokenFlag.allCaps)).toEqual(['NATO']);
    expect(flagged(text, TokenFlag.sentenceStart)).toEqual(['NATO', 'We']);
    expect(flagged(text, TokenFlag.number)).toEqual(['12']);
    expect(flagged(text, TokenFlag.adjacent)).toEqual(['met', 'in', 'Paris', 'agree', 'Ms', 'Li']);
  });
});
