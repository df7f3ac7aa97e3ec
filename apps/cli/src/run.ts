import { Fault } from '@wireroom/contracts';
import { CommanderError } from 'commander';
import { EXIT, type Invocation } from './invocation.js';
import { programFor } from './program.js';
import { paintFor } from './terminal/paint.js';
import type { Terminal } from './terminal/terminal.js';

/** Carries a command line out. @returns the exit code */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const current: Invocation = { terminal, exitCode: 0 };
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
