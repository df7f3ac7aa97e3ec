import { relative, resolve } from 'node:path';
import { ResourceKind } from '@wireroom/contracts';
import { Argument, Command } from 'commander';
import type { Invocation } from '../invocation.js';
import { exportText } from '../newsroom/export-text.js';
import { schemaFile } from '../newsroom/schema-file.js';
import type { Services } from '../services/services.js';
import { examples } from './examples.js';
import { RESOURCES, readDestinations, readRoutes, readSources, resourceKind } from './resource-kinds.js';
import { servicesFor } from './services-of.js';

/** `wireroom export`: what there is as a newsroom file. */
export function exportCommand(run: Invocation): Command {
  return new Command('export')
    .summary('write what there is as a newsroom file')
    .description(
      'Writes what there is as a newsroom file. Applied to the same services it changes nothing: secrets are left out, and stay.',
    )
    .addArgument(
      new Argument(
        '[kinds...]',
        `${ResourceKind.options.map((kind) => RESOURCES[kind].plural).join(', ')}; all where none is named`,
      ).argParser((word: string, before: ResourceKind[] | undefined) => [...(before ?? []), resourceKind(word)]),
    )
    .addHelpText(
      'after',
      examples(['wireroom export > newsroom.yaml', 'everything'], ['wireroom export routes destinations', 'two kinds']),
    )
    .action(async (kinds: ResourceKind[], _: object, command: Command) => {
      const newsroom = await newsroomOf(servicesFor(run, command), kinds.length === 0 ? ResourceKind.options : kinds);
      run.terminal.out(exportText(newsroom, schemaPath(run.terminal.cwd)));
    });
}

async function newsroomOf(services: Services, kinds: readonly ResourceKind[]) {
  const wanted = new Set(kinds);
  return {
    ...(wanted.has('source') && { sources: (await readSources(services)).sources.map(({ settings }) => settings) }),
    ...(wanted.has('destination') && {
      destinations: (await readDestinations(services)).destinations.map(({ settings }) => settings),
    }),
    ...(wanted.has('route') && { routes: (await readRoutes(services)).routes.map(({ settings }) => settings) }),
  };
}

/** Relative within the checkout, so that the file may be kept there. */
function schemaPath(cwd: string): string | undefined {
  const file = schemaFile();
  if (file === undefined) return undefined;
  const checkout = resolve(file, '../../../../..');
  return relative(checkout, cwd).startsWith('..') ? file : relative(cwd, file);
}
