import { type ObligationDecision, ObligationOutcome } from '@wireroom/contracts';
import { Command } from 'commander';
import { EXIT, type Invocation } from '../invocation.js';
import { examples } from './examples.js';
import { servicesFor } from './services-of.js';

/** `wireroom confirm`: a person says that a recipient let go of an article. */
export function confirmCommand(run: Invocation): Command {
  return endCommand(run, 'confirm', 'say that a recipient let go of a withdrawn article').addHelpText(
    'after',
    examples([
      'wireroom confirm 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --reason "the night desk looked, it is gone"',
      'becomes the proof',
    ]),
  );
}

/** `wireroom refuse`: a person says that a recipient does not let go of an article. */
export function refuseCommand(run: Invocation): Command {
  return endCommand(run, 'refuse', 'say that a recipient keeps a withdrawn article').addHelpText(
    'after',
    examples(['wireroom refuse 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --reason "it is printed"', 'becomes part of the evidence']),
  );
}

function endCommand(run: Invocation, decision: 'confirm' | 'refuse', what: string): Command {
  return new Command(decision)
    .summary(what)
    .description(
      `Ends an obligation by a person's word: ${what}. The ids of obligations stand in what "wireroom withdrawal" shows.`,
    )
    .argument('<obligation>', 'id of the obligation')
    .requiredOption('--reason <text>', 'what you know, and from whom; it becomes part of the evidence')
    .action(async (obligation: string, { reason }: ObligationDecision, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'obligations', obligation, decision];
      const body: ObligationDecision = { reason };
      const outcome = await publishing.get({ method: 'POST', path, body, schema: ObligationOutcome });
      const { state } = outcome.obligation;
      if (outcome.outcome === 'changed') return run.terminal.out(`The obligation is ${state}.\n`);
      run.terminal.err(`Nothing was changed: the obligation was ${state} already.\n`);
      run.exitCode = EXIT.failed;
    });
}
