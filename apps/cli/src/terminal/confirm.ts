import { cliFault } from '../cli-faults.js';
import type { Terminal } from './terminal.js';

/**
 * Whether a person agrees. `--yes` answers for them; nobody is asked then.
 * @throws Fault `unconfirmed` where nobody can be asked
 */
export async function confirmed(terminal: Terminal, question: string, yes: boolean | undefined): Promise<boolean> {
  if (yes) return true;
  if (!terminal.interactive) throw cliFault('unconfirmed');
  const answer = (await terminal.ask(`${question} [y/N] `)).trim().toLowerCase();
  if (answer === 'y' || answer === 'yes') return true;
  terminal.err('Nothing was changed.\n');
  return false;
}
