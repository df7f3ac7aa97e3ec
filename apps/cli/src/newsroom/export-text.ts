import { DestinationSettings, type Newsroom, RouteSettings, SourceSettings } from '@wireroom/contracts';
import { yamlText } from '../listing/output.js';
import { type SettingsSchema, withoutDefaults } from './without-defaults.js';

const SCHEMAS: { readonly [kind in keyof Newsroom]-?: SettingsSchema } = {
  sources: SourceSettings,
  destinations: DestinationSettings,
  routes: RouteSettings,
};

const HEAD = `# Sources, routes and destinations as they are. Secrets are left out, and keys are there as their SHA-256. Where this is
# applied (\`wireroom apply -f\`) the secrets that are there stay, but for a previousSecret, which ends; on another
# installation they must be given.
`;

/**
 * A newsroom as a file that a person goes on with: without what is so by default, sources first.
 * @param schema where editors find the JSON Schema, by a path from where the file will be
 */
export function exportText(newsroom: Newsroom, schema: string | undefined): string {
  const hint = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const kinds = (Object.keys(SCHEMAS) as (keyof Newsroom)[]).filter((kind) => newsroom[kind] !== undefined);
  const lists = kinds.map((kind) => [kind, newsroom[kind]?.map((settings) => literal(withoutDefaults(settings, SCHEMAS[kind])))]);
  return `${hint}${HEAD}${yamlText(Object.fromEntries(lists))}`;
}

/** What would be read as a variable is written so that it is not. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', () => '$${');
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, literal(each)]));
}
