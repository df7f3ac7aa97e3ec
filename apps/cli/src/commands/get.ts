import { DeliveryState, HoldReason } from '@wireroom/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Invocation } from '../invocation.js';
import { DELIVERY_COLUMNS, DESTINATION_COLUMNS, HOLD_COLUMNS, ROUTE_COLUMNS, SOURCE_COLUMNS } from '../listing/columns.js';
import { type Output, outputOption, writeList } from '../listing/output.js';
import { readDeliveries } from '../listing/read-deliveries.js';
import { readHolds } from '../listing/read-holds.js';
import { examples } from './examples.js';
import { ofIds } from './of-ids.js';
import { readDestinations, readRoutes, readSources } from './resource-kinds.js';
import { servicesFor } from './services-of.js';

interface GetOptions {
  readonly output: Output;
}

/** `wireroom get`: lists of resources, of what routes hold, and of deliveries. */
export function getCommand(run: Invocation): Command {
  return new Command('get')
    .summary('list sources, routes, destinations, holds or deliveries')
    .description('Lists sources, routes, destinations, what routes hold, or the deliveries of a destination.')
    .addCommand(getSources(run))
    .addCommand(getRoutes(run))
    .addCommand(getDestinations(run))
    .addCommand(getHolds(run))
    .addCommand(getDeliveries(run))
    .addHelpText(
      'after',
      examples(
        ['wireroom get routes', 'all routes in a table'],
        ['wireroom get destinations site app -o yaml', 'two destinations with all their settings'],
        ['wireroom get deliveries site --state dead', 'what site did not take'],
        ["wireroom get sources -o json | jq -r '.sources[].settings.id'", 'in a script'],
      ),
    );
}

function getSources(run: Invocation): Command {
  return listOf('sources', 'sources: what comes in').action(async (ids: string[], { output }: GetOptions, command: Command) => {
    const sources = ofIds((await readSources(servicesFor(run, command))).sources, ids, 'source');
    const nameOf = ({ settings }: (typeof sources)[number]) => `source/${settings.id}`;
    writeList(run.terminal, output, { answer: { sources }, rows: sources, columns: SOURCE_COLUMNS, nameOf });
  });
}

function getRoutes(run: Invocation): Command {
  return listOf('routes', 'routes: who gets what').action(async (ids: string[], { output }: GetOptions, command: Command) => {
    const routes = ofIds((await readRoutes(servicesFor(run, command))).routes, ids, 'route');
    const nameOf = ({ settings }: (typeof routes)[number]) => `route/${settings.id}`;
    writeList(run.terminal, output, { answer: { routes }, rows: routes, columns: ROUTE_COLUMNS, nameOf });
  });
}

function getDestinations(run: Invocation): Command {
  return listOf('destinations', 'destinations: who receives, and how they are').action(
    async (ids: string[], { output }: GetOptions, command: Command) => {
      const destinations = ofIds((await readDestinations(servicesFor(run, command))).destinations, ids, 'destination');
      const nameOf = ({ settings }: (typeof destinations)[number]) => `destination/${settings.id}`;
      writeList(run.terminal, output, { answer: { destinations }, rows: destinations, columns: DESTINATION_COLUMNS, nameOf });
    },
  );
}

function getHolds(run: Invocation): Command {
  return new Command('holds')
    .alias('hold')
    .description('What routes hold, the longest held first: until a time, or until a person decides.')
    .option('--route <id>', 'only what this route holds')
    .addOption(new Option('--reason <reason>', 'only what is held for this reason').choices(HoldReason.options))
    .addOption(limitOption())
    .addOption(outputOption())
    .action(async (options: GetOptions & { route?: string; reason?: HoldReason; limit: number }, command: Command) => {
      const { held, more } = await readHolds(servicesFor(run, command).publishing, options);
      const nameOf = ({ routeId, articleId }: (typeof held)[number]) => `${routeId}/${articleId}`;
      writeList(run.terminal, options.output, { answer: { held }, rows: held, columns: HOLD_COLUMNS, nameOf });
      if (more) run.terminal.err(moreText(options.limit));
    });
}

function getDeliveries(run: Invocation): Command {
  return new Command('deliveries')
    .alias('delivery')
    .description('What a destination was owed, newest first, and what became of it.')
    .argument('<destination>', 'id of the destination')
    .addOption(new Option('--state <state>', 'only deliveries in this state').choices(DeliveryState.options))
    .option('--article <id>', 'only deliveries of this article')
    .addOption(limitOption())
    .addOption(outputOption())
    .action(async (destination: string, options: GetOptions & DeliveryOptions, command: Command) => {
      const { deliveries, more } = await readDeliveries(servicesFor(run, command).publishing, { destination, ...options });
      const nameOf = ({ deliveryId }: (typeof deliveries)[number]) => `delivery/${deliveryId}`;
      writeList(run.terminal, options.output, { answer: { deliveries }, rows: deliveries, columns: DELIVERY_COLUMNS, nameOf });
      if (more) run.terminal.err(moreText(options.limit));
    });
}

interface DeliveryOptions {
  readonly state?: DeliveryState;
  readonly article?: string;
  readonly limit: number;
}

function listOf(plural: string, what: string): Command {
  return new Command(plural)
    .alias(plural.replace(/s$/, ''))
    .description(`Lists ${what}.`)
    .argument('[ids...]', 'only these')
    .addOption(outputOption());
}

function limitOption(): Option {
  return new Option('--limit <n>', 'so many at most').default(50).argParser((text) => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 999999.');
    return Number(text);
  });
}

function moreText(limit: number): string {
  return `There are more than these ${limit}: --limit takes a larger number.\n`;
}
