import type { ResourceKind } from '@wireroom/contracts';
import { Argument, Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { countText } from '../listing/count-text.js';
import { describeDestination } from '../listing/describe-destination.js';
import { fieldsText } from '../listing/fields-text.js';
import { readFailures } from '../listing/read-failures.js';
import { settingsFields } from '../listing/settings-fields.js';
import { timeText } from '../listing/time-text.js';
import type { Services } from '../services/services.js';
import { examples } from './examples.js';
import { readDestination, readRoute, readRoutes, readSource, resourceKind } from './resource-kinds.js';
import { servicesFor } from './services-of.js';

/** Failures that are shown; `get deliveries` shows more. */
const FAILURES = 5;

/** `wireroom describe`: all that is known of one resource. */
export function describeCommand(run: Invocation): Command {
  return new Command('describe')
    .summary('all that is known of a source, route or destination')
    .description(
      'Tells all that is known of a source, route or destination: its settings, and how it is. For scripts there is get.',
    )
    .addArgument(new Argument('<kind>', 'source, route or destination').argParser(resourceKind))
    .argument('<id>', 'its id')
    .addHelpText('after', examples(['wireroom describe destination site', 'why nothing arrives there']))
    .action(async (kind: ResourceKind, id: string, _: object, command: Command) => {
      run.terminal.out(await DESCRIPTIONS[kind](servicesFor(run, command), id));
    });
}

const DESCRIPTIONS: Readonly<Record<ResourceKind, (services: Services, id: string) => Promise<string>>> = {
  source: describeSource,
  route: describeRoute,
  destination: describeOneDestination,
};

async function describeSource(services: Services, id: string): Promise<string> {
  const { settings, version, changedAt } = await readSource(services, id);
  return fieldsText(`source ${id}`, [...settingsFields(settings), ['version', `${version}, of ${timeText(changedAt)}`]]);
}

async function describeRoute(services: Services, id: string): Promise<string> {
  const { settings, version, changedAt, sent, held } = await readRoute(services, id);
  return fieldsText(`route ${id}`, [
    ...settingsFields(settings),
    ['sent', sent === 0 ? 'nothing yet' : `${countText(sent, 'article')}, whose revisions it goes on sending`],
    ['held', held === 0 ? 'nothing' : `${countText(held, 'revision')}: wireroom get holds --route ${id}`],
    ['version', `${version}, of ${timeText(changedAt)}`],
  ]);
}

async function describeOneDestination(services: Services, id: string): Promise<string> {
  const resource = await readDestination(services, id);
  const [{ routes }, failures] = await Promise.all([readRoutes(services), readFailures(services.publishing, id, FAILURES)]);
  const naming = routes.filter(({ settings }) => settings.destinations.includes(id)).map(({ settings }) => settings.id);
  return describeDestination(resource, { routes: naming, failures });
}
