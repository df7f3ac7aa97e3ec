import { type ResendOrder, ResendOutcome, ResendReport } from '@wireroom/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT, type Invocation } from '../invocation.js';
import { instantOf } from '../listing/instant-of.js';
import { outcomeText, reportText } from '../listing/resend-text.js';
import type { Service } from '../services/service.js';
import { confirmed } from '../terminal/confirm.js';
import { examples } from './examples.js';
import { servicesFor } from './services-of.js';

interface ResendOptions {
  readonly since?: string;
  readonly state: ResendOrder['state'];
  readonly query?: string;
  readonly delivery?: string;
  readonly yes?: boolean;
}

/** `wireroom resend`: sends deliveries again, one or many. */
export function resendCommand(run: Invocation): Command {
  return new Command('resend')
    .summary('send deliveries again')
    .description('Says how many deliveries of a destination are meant, asks, and sends them again, under the same ids.')
    .argument('[destination]', 'id of the destination; not with --delivery')
    .option('--since <time>', 'deliveries that came to be owed since: 2h, 3d, 2026-03-01 or 2026-03-01T08:30:00Z', since)
    .addOption(new Option('--state <state>', 'dead, or delivered').choices(['dead', 'delivered']).default('dead'))
    .option('-q, --query <query>', 'only articles that this query takes')
    .addOption(new Option('--delivery <id>', 'this one delivery').conflicts(['since', 'query']))
    .option('-y, --yes', 'do not ask')
    .addHelpText(
      'after',
      examples(
        ['wireroom resend site --since 2h', 'what site did not take in the last two hours'],
        ['wireroom resend site --since 1d --state delivered -q topic:politics', 'what it lost itself'],
        ['wireroom resend --delivery 0b8f6e7c-5a0e-5d0e-9a0c-3c1e5f0c3c1e', 'one delivery'],
      ),
    )
    .action(async (destination: string | undefined, options: ResendOptions, command: Command) => {
      const { publishing } = servicesFor(run, command);
      if (options.delivery !== undefined) return resendOne(run, publishing, options.delivery);
      if (destination === undefined || options.since === undefined)
        return command.error('wireroom: give a destination and --since, or --delivery', { exitCode: EXIT.usage });
      const { since, state, query } = options;
      await resendMany(run, publishing, { destination, order: { since, state, query }, yes: options.yes });
    });
}

async function resendOne(run: Invocation, publishing: Service, id: string): Promise<void> {
  const outcome = await publishing.get({ method: 'POST', path: ['v1', 'deliveries', id, 'resend'], schema: ResendOutcome });
  if (outcome.outcome === 'refused') run.exitCode = EXIT.failed;
  run.terminal.out(outcomeText(outcome));
}

interface Many {
  readonly destination: string;
  readonly order: Pick<ResendOrder, 'since' | 'state'> & { readonly query?: string };
  readonly yes?: boolean;
}

/** Asks first how many there are; what is sent then is that many, or nothing. */
async function resendMany(run: Invocation, publishing: Service, { destination, order, yes }: Many): Promise<void> {
  const send = (expect?: number) =>
    publishing.get({
      method: 'POST',
      path: ['v1', 'destinations', destination, 'resend'],
      body: { ...order, expect },
      schema: ResendReport,
    });
  const asked = await send();
  run.terminal.out(reportText(asked));
  if (asked.reason === 'too-many') run.exitCode = EXIT.failed;
  if (asked.reason !== 'unconfirmed' || asked.resendable === 0) return;
  if (!(await confirmed(run.terminal, 'Send them again?', yes))) run.exitCode = EXIT.failed;
  else {
    const sent = await send(asked.resendable);
    run.terminal.out(reportText(sent));
    if (sent.outcome === 'refused') run.exitCode = EXIT.failed;
  }
}

function since(text: string): string {
  const instant = instantOf(text, Date.now());
  if (instant === undefined) throw new InvalidArgumentError('It is like 2h, 3d, 2026-03-01 or 2026-03-01T08:30:00Z.');
  return instant;
}
