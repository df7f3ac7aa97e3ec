import { DRY_RUN_DAYS, DryRun } from '@wireroom/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT, type Invocation } from '../invocation.js';
import { dryRunText } from '../listing/dry-run-text.js';
import { jsonText } from '../listing/output.js';
import type { Services } from '../services/services.js';
import { examples } from './examples.js';
import { readRoute } from './resource-kinds.js';
import { servicesFor } from './services-of.js';

interface DryRunOptions {
  readonly query?: string;
  readonly route?: string;
  readonly days: number;
  readonly limit: number;
  readonly output: 'table' | 'json';
}

/** `wireroom dry-run`: what a query would have sent, without sending. */
export function dryRunCommand(run: Invocation): Command {
  return new Command('dry-run')
    .summary('what a query would have sent in the last days')
    .description('Says what a route with that query would have sent of what came in lately. Nothing is sent.')
    .option('-q, --query <query>', 'the query, such as "topic:politics AND NOT provider:afp"')
    .addOption(new Option('--route <id>', 'the query and the rules of this route').conflicts('query'))
    .addOption(
      new Option('--days <n>', `so many days back, ${DRY_RUN_DAYS} at most`).default(1).argParser(numberUpTo(DRY_RUN_DAYS)),
    )
    .addOption(new Option('--limit <n>', 'revisions that are listed; all are counted').default(20).argParser(numberUpTo(500)))
    .addOption(new Option('-o, --output <form>', 'how to write it').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      examples(
        ['wireroom dry-run -q "topic:politics AND urgency:<=3" --days 7', 'before it becomes a route'],
        ['wireroom dry-run --route politics', 'what a route would have sent since yesterday'],
      ),
    )
    .action(async (options: DryRunOptions, command: Command) => {
      const services = servicesFor(run, command);
      if (options.query === undefined && options.route === undefined)
        return command.error('wireroom: give --query or --route', { exitCode: EXIT.usage });
      const draft = options.route === undefined ? { query: options.query } : await draftOf(services, options.route);
      const { days, limit } = options;
      const path = ['v1', 'routes', 'dry-run'];
      const found = await services.publishing.get({ method: 'POST', path, body: { ...draft, days, limit }, schema: DryRun });
      run.terminal.out(options.output === 'json' ? jsonText(found) : dryRunText(String(draft.query), found));
    });
}

async function draftOf(services: Services, id: string) {
  const { settings } = await readRoute(services, id);
  return { query: settings.query, rules: settings.rules };
}

function numberUpTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!(value > 0 && value <= most)) throw new InvalidArgumentError(`It is a number up to ${most}.`);
    return value;
  };
}
