import { compareLimits, LIMIT_KEYWORDS } from './compare-limits.js';
import { compareFields, compareItems, compareOtherFields } from './compare-objects.js';
import { compareUnions } from './compare-unions.js';
import { compareAllowedValues, compareTypes } from './compare-values.js';
import type { AspectComparison, Comparison } from './comparison.js';
import { asSchema, besideUnion, isAnnotation, isUnion, type JsonSchema } from './json-schema.js';
import { type ChangeKind, type ContractUse, type SchemaChange, severityOf } from './schema-change.js';

const ASPECTS = [compareTypes, compareAllowedValues, compareLimits, compareFields, compareOtherFields, compareItems];
const COVERED = new Set([
  ...['type', 'const', 'enum', 'properties', 'required', 'additionalProperties', 'propertyNames', 'items'],
  ...['$ref', 'anyOf', 'oneOf', 'default'],
  ...LIMIT_KEYWORDS,
]);

/**
 * Everything that differs between two JSON Schemas (2020-12, references into their own `$defs` only), each difference
 * weighed for the way the data goes. A keyword that this comparison does not understand counts as breaking when it changes.
 * Refinements that zod cannot write as JSON Schema are outside of it.
 */
export function compareSchemas(accepted: JsonSchema, current: JsonSchema, use: ContractUse): SchemaChange[] {
  const changes = new SchemaComparison(accepted, current, use).compare(accepted, current, '');
  const seen = new Map(changes.map((change) => [`${change.kind} ${change.path} ${change.detail}`, change]));
  return [...seen.values()];
}

class SchemaComparison implements Comparison {
  /** Pairs of definitions that are being compared further up: a schema that contains itself ends there. */
  private readonly open = new Set<string>();

  constructor(
    private readonly accepted: JsonSchema,
    private readonly current: JsonSchema,
    private readonly use: ContractUse,
  ) {}

  compare(accepted: JsonSchema, current: JsonSchema, path: string): SchemaChange[] {
    const [before, after] = [definitionOf(accepted), definitionOf(current)];
    if (before === undefined && after === undefined) return this.resolved(accepted, current, path);
    const pair = `${before} ${after}`;
    if (this.open.has(pair)) return [];
    this.open.add(pair);
    const place = before === after ? `${before}` : path;
    const changes = this.resolved(this.resolveAccepted(accepted), this.resolveCurrent(current), place);
    this.open.delete(pair);
    return changes;
  }

  change(kind: ChangeKind, path: string, detail: string): SchemaChange {
    return { kind, severity: severityOf(kind, this.use), path, detail };
  }

  resolveAccepted(schema: JsonSchema): JsonSchema {
    return resolve(schema, this.accepted);
  }

  resolveCurrent(schema: JsonSchema): JsonSchema {
    return resolve(schema, this.current);
  }

  private resolved(accepted: JsonSchema, current: JsonSchema, path: string): SchemaChange[] {
    const rest = [...compareDefaults(this, accepted, current, path), ...compareOtherKeywords(this, accepted, current, path)];
    if (!isUnion(accepted) && !isUnion(current)) {
      const types = compareTypes(this, accepted, current, path);
      const aspects = types.length > 0 && types[0]?.kind === 'type-narrowed' ? [] : ASPECTS.slice(1);
      return [...types, ...aspects.flatMap((aspect) => aspect(this, accepted, current, path)), ...rest];
    }
    const beside = ASPECTS.flatMap((aspect) => aspect(this, besideUnion(accepted), besideUnion(current), path));
    return [...compareUnions(this, accepted, current, path), ...beside, ...rest];
  }
}

const compareDefaults: AspectComparison = (comparison, accepted, current, path) => {
  const [before, after] = [accepted['default'], current['default']].map((value) => JSON.stringify(value));
  return before === after ? [] : [comparison.change('default-changed', path, `${before} became ${after}`)];
};

const compareOtherKeywords: AspectComparison = (comparison, accepted, current, path) =>
  [...new Set([...Object.keys(accepted), ...Object.keys(current)])]
    .filter((keyword) => !COVERED.has(keyword) && !isAnnotation(keyword))
    .filter((keyword) => JSON.stringify(accepted[keyword]) !== JSON.stringify(current[keyword]))
    .map((keyword) => comparison.change('keyword-changed', path, keyword));

function definitionOf(schema: JsonSchema): string | undefined {
  return typeof schema['$ref'] === 'string' ? schema['$ref'].replace('#/$defs/', '') : undefined;
}

/** Follows `$ref` at the root; what stands beside it (2020-12 allows that) wins. */
function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = definitionOf(schema);
  if (name === undefined) return schema;
  const { $ref, ...beside } = schema;
  const target = name === '#' ? root : asSchema(asSchema(root['$defs'])[name]);
  return { ...resolve(target, root), ...beside };
}
