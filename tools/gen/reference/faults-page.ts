import type { FaultDefinition, FaultRegistry } from '@wireroom/contracts';
import { modulesMatching } from '../modules-matching.js';
import { code, page, table } from './markdown.js';

/** Every fault by the lib or app that raises it. */
export async function faultsPage(): Promise<string> {
  const modules = await modulesMatching(/^(apps|libs)\/[^/]+\/src\/.*faults\.ts$/);
  return page(
    '# Faults',
    'What Wireroom throws on purpose. Over HTTP a fault is a [Problem](definitions.md#problem) with its `code`; for a message its ' +
      'outcome decides: **retry** (tried again with growing pauses), **reject** (kept as a dead letter), **halt** (the service stops consuming until it can).',
    ...modules.flatMap(({ path, exports }) => {
      const registries = Object.values(exports).filter(isRegistry);
      return registries.length === 0 ? [] : [`## ${ownerOf(path)}`, table(HEAD, registries.flatMap(rows))];
    }),
  );
}

const HEAD = ['code', 'outcome', 'HTTP', 'what happened', 'what to do'];

function rows(registry: FaultRegistry): string[][] {
  return Object.entries(registry).map(([name, { outcome, status, message, remedy }]) => [
    code(name),
    outcome,
    String(status),
    message,
    remedy,
  ]);
}

function isRegistry(value: unknown): value is FaultRegistry {
  if (typeof value !== 'object' || value === null) return false;
  const definitions = Object.values(value) as Partial<FaultDefinition>[];
  return (
    definitions.length > 0 &&
    definitions.every((definition) => definition?.outcome !== undefined && definition.remedy !== undefined)
  );
}

function ownerOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
