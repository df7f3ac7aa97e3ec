import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import type { Terminal } from './terminal.js';

/** The terminal of this process. */
export function systemTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  stdout.on('error', endQuietly);
  return {
    cwd: process.cwd(),
    env,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    // NO_COLOR, FORCE_COLOR and TERM are honoured by Node.
    colours: stdout.isTTY === true && stdout.hasColors(),
    out: (line) => void stdout.write(line),
    err: (line) => void stderr.write(line),
    ask,
    readInput: () => text(stdin),
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Whoever reads may stop reading, as `head` does: that is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
