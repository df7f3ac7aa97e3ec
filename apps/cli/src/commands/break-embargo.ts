import { EmbargoBreakOutcome, EmbargoRecord } from '@wireroom/contracts';
import { Command } from 'commander';
import { EXIT, type Invocation } from '../invocation.js';
import { examples } from './examples.js';
import { revisionNumber } from './revision-number.js';
import { servicesFor } from './services-of.js';

interface BreakOptions {
  readonly person: string;
  readonly reason: string;
  readonly revision?: number;
}

/** `wireroom break-embargo`: asks for an embargo to be broken, or confirms it. */
export function breakEmbargoCommand(run: Invocation): Command {
  return new Command('break-embargo')
    .summary('let an article out before its embargo ends; takes two persons')
    .description(
      'Asks for the embargo of an article to be broken. It is broken once another person has asked for the same in time.',
    )
    .argument('<article>', 'id of the article')
    .requiredOption('--person <name>', 'who wants it')
    .requiredOption('--reason <text>', 'why; it is kept for ever')
    .option('--revision <n>', 'the revision that was looked at; the newest where none is given', revisionNumber)
    .addHelpText(
      'after',
      examples([
        'wireroom break-embargo 5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11 --person erin --reason "it is out elsewhere"',
        'the first to say so asks, the second confirms',
      ]),
    )
    .action(async (article: string, { person, reason, revision }: BreakOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'articles', article, 'embargo'];
      const looked = revision ?? (await publishing.get({ path, schema: EmbargoRecord })).revision;
      const body = { revision: looked, person, reason };
      const outcome = await publishing.get({ method: 'POST', path: [...path, 'break'], body, schema: EmbargoBreakOutcome });
      if (outcome.outcome !== 'refused') return run.terminal.out(outcomeText(outcome));
      run.terminal.err(outcomeText(outcome));
      run.exitCode = EXIT.failed;
    });
}

function outcomeText({ outcome, reason, confirmBefore, requestedBy, newestRevision }: EmbargoBreakOutcome): string {
  if (outcome === 'broken') return `The embargo is broken, as ${requestedBy} asked: what was held for it goes out now.\n`;
  if (outcome === 'requested') return `Asked for. Nothing goes out unless another person confirms it before ${confirmBefore}.\n`;
  if (reason === 'same-person')
    return `Nothing was done: ${requestedBy} has asked for it already, and another person must confirm.\n`;
  if (reason === 'newer-revision') return `Nothing was done: revision ${newestRevision} has come.\n`;
  return `Nothing was done: ${reason === 'already-broken' ? 'the embargo is broken already' : 'the article is not under embargo'}.\n`;
}
