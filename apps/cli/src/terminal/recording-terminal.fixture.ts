import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from './terminal.js';

export interface RecordingTerminal extends Terminal {
  /** What was written to standard output so far, and to standard error. */
  readonly written: { out: string; err: string };
  readonly questions: string[];
}

/** A terminal that keeps what is written, in an empty folder; a person is there where answers are given. */
export function recordingTerminal(
  given: { answers?: string[]; input?: string; env?: Record<string, string> } = {},
): RecordingTerminal {
  const written = { out: '', err: '' };
  const questions: string[] = [];
  const answers = [...(given.answers ?? [])];
  return {
    cwd: mkdtempSync(join(tmpdir(), 'wireroom-cli-')),
    env: given.env ?? {},
    interactive: given.answers !== undefined,
    colours: false,
    written,
    questions,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    ask: async (question) => {
      questions.push(question);
      return answers.shift() ?? '';
    },
    readInput: async () => given.input ?? '',
  };
}
