import type { AspectComparison, Comparison } from './comparison.js';
import { allowedValues, asSchema, isUnion, type JsonSchema, membersOf, typeOf } from './json-schema.js';
import type { SchemaChange } from './schema-change.js';

/**
 * Alternatives. Each accepted member is looked up by what tells it apart (its constant fields, else its type), else by
 * anything that still reads its data. A union may grow by members of its own types; a plain type may not become a union.
 */
export const compareUnions: AspectComparison = (comparison, accepted, current, path) => {
  const before = membersOf(accepted).map((schema) => memberOf(schema, comparison.resolveAccepted(schema)));
  const left = membersOf(current).map((schema) => memberOf(schema, comparison.resolveCurrent(schema)));
  const changes: SchemaChange[] = [];
  for (const member of before) {
    const match = bestMatch(comparison, member, left, path);
    if (!match) changes.push(comparison.change('member-removed', path, member.label));
    else {
      left.splice(left.indexOf(match.member), 1);
      changes.push(...match.changes);
    }
  }
  const types = new Set(before.map((member) => member.type));
  for (const member of left) {
    const grown = isUnion(accepted) && types.has(member.type);
    changes.push(comparison.change(grown ? 'member-added' : 'type-widened', path, member.label));
  }
  return changes;
};

interface Member {
  readonly schema: JsonSchema;
  readonly type: string;
  /** `type=paragraph` for objects told apart by constants, else the JSON type. */
  readonly label: string;
}

interface Match {
  readonly member: Member;
  readonly changes: SchemaChange[];
}

function bestMatch(comparison: Comparison, member: Member, candidates: Member[], path: string): Match | undefined {
  const namesakes = candidates.filter((candidate) => candidate.label === member.label);
  const compared = (namesakes.length > 0 ? namesakes : candidates).map((candidate) => ({
    member: candidate,
    changes: comparison.compare(member.schema, candidate.schema, `${path}(${member.label})`),
  }));
  const best = compared.sort((a, b) => breaks(a) - breaks(b))[0];
  return best && (namesakes.length > 0 || breaks(best) === 0) ? best : undefined;
}

function breaks(match: Match): number {
  return match.changes.filter((change) => change.severity === 'breaking').length;
}

function memberOf(schema: JsonSchema, resolved: JsonSchema): Member {
  const constants = Object.entries(asSchema(resolved['properties'])).flatMap(([name, field]) => {
    const values = allowedValues(asSchema(field));
    return values?.length === 1 ? [`${name}=${String(values[0])}`] : [];
  });
  const type = typeOf(resolved);
  return { schema, type, label: constants.sort().join(',') || type };
}
