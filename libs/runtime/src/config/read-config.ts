import { existsSync, readFileSync } from 'node:fs';
import { Fault } from '@wireroom/contracts';
import { z } from 'zod';
import { RUNTIME_FAULTS } from '../runtime-faults.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a service's whole configuration from the environment: strings in, one typed frozen object out. For every variable
 * `X` a twin `X_FILE` may name a file that holds the value (for secrets mounted by an orchestrator); `X` wins.
 *
 * @param schema zod object whose keys are the names of variables
 * @throws Fault `config-invalid` with all faults at once
 */
export function readConfig<S extends z.ZodObject>(schema: S, environment: Environment): Readonly<z.infer<S>> {
  const problems: string[] = [];
  const raw: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = rawValue(name, environment, problems);
    if (value !== undefined && value !== '') raw[name] = value;
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${issue.path.join('.') || 'configuration'}: ${issue.message}`);
  }
  if (problems.length > 0 || !parsed.success) {
    throw new Fault('config-invalid', RUNTIME_FAULTS['config-invalid'], { problems: problems.join('; ') });
  }
  return Object.freeze(parsed.data) as Readonly<z.infer<S>>;
}

function rawValue(name: string, environment: Environment, problems: string[]): string | undefined {
  if (environment[name] !== undefined) return environment[name];
  const file = environment[`${name}_FILE`];
  if (file === undefined) return undefined;
  if (!existsSync(file)) {
    problems.push(`${name}_FILE: no file at ${file}`);
    return undefined;
  }
  return readFileSync(file, 'utf8').trim();
}
