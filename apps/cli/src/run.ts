import { Fault } from '@wireroom/contracts';
import { CommanderError } from 'commander';
import { programFor } from './program.js';
import { paintFor } from './terminal/paint.js';
import type { Terminal } from './terminal/terminal.js';

/** 0: done, or nothing to do. */
export const EXIT = { failed: 1, usage: 2, changes: 3 } as const;

/** A command line that is being carried out. */
export interface Run {
  readonly terminal: Terminal;
  /** What the process is to exit with. */
  exitCode: number;
}

/** Carries a command line out. @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const current: Run = { terminal, exitCode: 0 };
  try {
    await programFor(current).parseAsync([...args], { from: 'user' });
    return current.exitCode;
  } catch (error) {
    // Commander has said what it has to say; help that was asked for is no fault.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
    terminal.err(faultText(error, terminal));
    return EXIT.failed;
  }
}

function faultText(error: unknown, terminal: Terminal): string {
  const paint = paintFor(terminal);
  if (!(error instanceof Fault))
    return `${paint('red', 'wireroom:')} ${error instanceof Error ? error.message : String(error)}\n`;
  return `${paint('red', 'wireroom:')} ${error.message}\n${error.remedy}\n`;
}
