import { type HoldDecision, HoldOutcome } from '@wireroom/contracts';
import { Command } from 'commander';
import { cliFault } from '../cli-faults.js';
import { EXIT, type Invocation } from '../invocation.js';
import { decisionText } from '../listing/decision-text.js';
import { readHolds } from '../listing/read-holds.js';
import type { Service } from '../services/service.js';
import { examples } from './examples.js';
import { revisionNumber } from './revision-number.js';
import { servicesFor } from './services-of.js';

interface DecideOptions {
  readonly revision?: number;
  readonly note?: string;
}

/** `wireroom approve`: lets out what a route holds for a person. */
export function approveCommand(run: Invocation): Command {
  return decideCommand(run, 'approve', 'let out what a route holds for a person').addHelpText(
    'after',
    examples(['wireroom approve politics 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11', 'the revision that is held now']),
  );
}

/** `wireroom reject`: keeps back for good what a route holds for a person. */
export function rejectCommand(run: Invocation): Command {
  return decideCommand(run, 'reject', 'keep back for good what a route holds for a person').addHelpText(
    'after',
    examples(['wireroom reject politics 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --note "not cleared"', 'with a note']),
  );
}

function decideCommand(run: Invocation, decision: HoldDecision['decision'], what: string): Command {
  return new Command(decision)
    .summary(what)
    .description(`Decides about a revision that waits for a person: ${what}.`)
    .argument('<route>', 'id of the route')
    .argument('<article>', 'id of the article')
    .option('--revision <n>', 'the revision that was looked at: where a newer one has come, nothing is decided', revisionNumber)
    .option('--note <text>', 'kept with the decision')
    .action(async (route: string, article: string, { revision, note }: DecideOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const order: HoldDecision = { decision, revision: revision ?? (await heldRevision(publishing, route, article)), note };
      const path = ['v1', 'routes', route, 'holds', article];
      const outcome = await publishing.get({ method: 'POST', path, body: order, schema: HoldOutcome });
      if (outcome.outcome !== 'refused') return run.terminal.out(decisionText(order, outcome));
      run.terminal.err(decisionText(order, outcome));
      run.exitCode = EXIT.failed;
    });
}

/** @throws Fault `not-held` */
async function heldRevision(publishing: Service, route: string, article: string): Promise<number> {
  const { held } = await readHolds(publishing, { route, limit: Number.MAX_SAFE_INTEGER });
  const found = held.find(({ articleId, routeId }) => articleId === article.toLowerCase() && routeId === route);
  if (found === undefined) throw cliFault('not-held', { route, article });
  return found.revision;
}
