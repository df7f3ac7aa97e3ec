import type { JsonSchema } from './json-schema.js';
import type { ChangeKind, SchemaChange } from './schema-change.js';

/** What the parts of the comparison share: how to go deeper, and how to say what changed. */
export interface Comparison {
  /** Compares what stands at `path` in both schemas. */
  compare(accepted: JsonSchema, current: JsonSchema, path: string): SchemaChange[];
  change(kind: ChangeKind, path: string, detail: string): SchemaChange;
  /** The accepted schema with a `$ref` at its root followed. */
  resolveAccepted(schema: JsonSchema): JsonSchema;
  resolveCurrent(schema: JsonSchema): JsonSchema;
}

/** Compares one aspect of two schemas whose references are resolved. */
export type AspectComparison = (
  comparison: Comparison,
  accepted: JsonSchema,
  current: JsonSchema,
  path: string,
) => SchemaChange[];
