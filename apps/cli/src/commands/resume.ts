import { DestinationStatus } from '@wireroom/contracts';
import { Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { statusLines } from '../listing/describe-destination.js';
import { fieldsText } from '../listing/fields-text.js';
import { examples } from './examples.js';
import { servicesFor } from './services-of.js';

/** `wireroom resume`: takes a suspended destination up again. */
export function resumeCommand(run: Invocation): Command {
  return new Command('resume')
    .summary('take a suspended destination up again')
    .description('Takes a suspended destination up again, or tries one at once that is only probed. What it is owed goes on.')
    .argument('<destination>', 'id of the destination')
    .addHelpText('after', examples(['wireroom resume site', 'once its password is right again']))
    .action(async (id: string, _: object, command: Command) => {
      const { publishing } = servicesFor(run, command);
      const path = ['v1', 'destinations', id, 'resume'];
      const status = await publishing.get({ method: 'POST', path, schema: DestinationStatus });
      run.terminal.out(fieldsText(`destination ${id}`, statusLines(status)));
    });
}
