import { styleText } from 'node:util';
import type { Terminal } from './terminal.js';

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Colours text where the terminal takes colours, and leaves it alone elsewhere. */
export function paintFor({ colours }: Pick<Terminal, 'colours'>): Paint {
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}
