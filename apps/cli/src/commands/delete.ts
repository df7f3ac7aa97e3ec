import { ResourceChange, type ResourceKind } from '@wireroom/contracts';
import { Argument, Command } from 'commander';
import { doneText } from '../apply/outcome-text.js';
import { EXIT, type Invocation } from '../invocation.js';
import { planText } from '../plan/plan-text.js';
import { confirmed } from '../terminal/confirm.js';
import { paintFor } from '../terminal/paint.js';
import { examples } from './examples.js';
import { RESOURCES, resourceKind } from './resource-kinds.js';
import { servicesFor } from './services-of.js';

interface DeleteOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** `wireroom delete`: deletes one resource, after it has said what follows. */
export function deleteCommand(run: Invocation): Command {
  return new Command('delete')
    .summary('delete a source, route or destination')
    .description('Shows what follows from deleting a source, route or destination, asks, and deletes it.')
    .addArgument(new Argument('<kind>', 'source, route or destination').argParser(resourceKind))
    .argument('<id>', 'its id')
    .option('--dry-run', 'show what follows, and delete nothing')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples(['wireroom delete route politics', 'show what follows, ask, and delete it']))
    .action(async (kind: ResourceKind, id: string, options: DeleteOptions, command: Command) => {
      const { service, plural } = RESOURCES[kind];
      const { [service]: owner } = servicesFor(run, command);
      const order = (dryRun: boolean) =>
        owner.get({ method: 'DELETE', path: ['v1', plural, id], query: { dryRun }, schema: ResourceChange });
      run.terminal.out(planText([await order(true)], paintFor(run.terminal)));
      if (options.dryRun) return;
      if (await confirmed(run.terminal, 'Delete it?', options.yes)) run.terminal.out(`\n${doneText([await order(false)])}`);
      else run.exitCode = EXIT.failed;
    });
}
