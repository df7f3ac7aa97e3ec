import type { Terminal } from './terminal/terminal.js';

/** What a process exits with, beside 0: done, or nothing to do. */
export const EXIT = { failed: 1, usage: 2, changes: 3 } as const;

/** A command line that is being carried out. */
export interface Invocation {
  readonly terminal: Terminal;
  /** What the process is to exit with. */
  exitCode: number;
}
