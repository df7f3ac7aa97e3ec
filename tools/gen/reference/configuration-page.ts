import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonSchema } from '@wireroom/contracts';
import { z } from 'zod';
import { describedSchema } from '../described-schema.js';
import { docComments } from '../doc-comments.js';
import { modulesMatching } from '../modules-matching.js';
import { ROOT } from '../output.js';
import { typeText } from './field-table.js';
import { code, page, table } from './markdown.js';

const EVERY_SERVICE = 'libs/runtime/src/config/service-config.ts';

/** Every environment variable: those of all services, then those of each. */
export async function configurationPage(): Promise<string> {
  const modules = await modulesMatching(/^(libs\/runtime\/src\/config\/service-config|apps\/[^/]+\/src\/[^/]*config)\.ts$/);
  const shared = modules.flatMap(({ exports }) => schemasIn(exports)).find(([name]) => name === 'ServiceConfig')?.[1];
  const ordered = [...modules].sort((a, b) => Number(b.path === EVERY_SERVICE) - Number(a.path === EVERY_SERVICE));
  const parts = await Promise.all(
    ordered.map(async ({ path, exports }) => {
      const source = await readFile(join(ROOT, path), 'utf8');
      const inherited = path === EVERY_SERVICE ? undefined : shared;
      return schemasIn(exports).flatMap((found) => section(path, found, { source, inherited }));
    }),
  );
  return page(
    '# Configuration',
    'Services are configured by environment variables alone. Each variable `X` has a twin `X_FILE` that names a file holding the value, ' +
      'for secrets. At start all faults are reported at once and the service does not come up.',
    ...parts.flat(),
  );
}

type Schema = readonly [name: string, schema: z.ZodObject];

function schemasIn(exports: Readonly<Record<string, unknown>>): Schema[] {
  return Object.entries(exports).filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject);
}

interface Origin {
  readonly source: string;
  /** What every service reads: told once, unless this one has another default. */
  readonly inherited?: z.ZodObject;
}

function section(path: string, [name, schema]: Schema, { source, inherited }: Origin): string[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { properties } = describedSchema(json, docComments([source])[name]);
  const rows = Object.entries(properties as Record<string, JsonSchema>)
    .filter(([variable]) => !inherited?.shape[variable] || fallback(inherited, variable) !== fallback(schema, variable))
    .map(([variable, field]) => [
      code(variable),
      typeText(field),
      fallback(schema, variable),
      String(field['description'] ?? ''),
    ]);
  const title = path === EVERY_SERVICE ? 'Every service' : path.split('/')[1];
  return [`## ${title}`, table(['variable', 'type', 'default', 'meaning'], rows)];
}

/** What the schema makes of a variable that is not set; a path inside the project without where that lies. */
function fallback(schema: z.ZodObject, variable: string): string {
  const unset = schema.shape[variable]?.['~standard'].validate(undefined);
  if (unset === undefined || unset instanceof Promise) return '';
  if (unset.issues) return '**required**';
  const text = String(unset.value ?? '').replace(ROOT, '');
  return text === '' ? '' : code(text);
}
