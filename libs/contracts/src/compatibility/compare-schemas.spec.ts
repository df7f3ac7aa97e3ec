import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { compareSchemas } from './compare-schemas.js';
import type { JsonSchema } from './json-schema.js';
import type { ContractUse } from './schema-change.js';

const Person = z.object({
  name: z.string().max(40),
  age: z.int().min(0).optional(),
  mood: z.enum(['good', 'bad']),
  kind: z.literal('person'),
  contact: z.union([z.string(), z.number()]),
  tags: z.array(z.string()),
  notes: z.record(z.string(), z.string()),
  nick: z.string().nullable(),
});
const Circle = z.object({ shape: z.literal('circle'), radius: z.number() });
const Square = z.object({ shape: z.literal('square'), side: z.number() });
const Line = z.object({ shape: z.literal('line'), length: z.number() });
const Drawing = z.object({ shapes: z.array(z.discriminatedUnion('shape', [Circle, Square])) });

function schemaOf(type: z.ZodType): JsonSchema {
  return z.toJSONSchema(type, { io: 'input' });
}

/** Each difference as `severity kind path`. */
function changes(accepted: z.ZodType, current: z.ZodType, use: ContractUse = 'sent'): string[] {
  return compareSchemas(schemaOf(accepted), schemaOf(current), use).map((c) => `${c.severity} ${c.kind} ${c.path}`);
}

const withField = (field: z.core.$ZodLooseShape) => Person.extend(field);

describe('compareSchemas', () => {
  it('finds nothing between a schema and itself', () => {
    expect(changes(Person, Person)).toEqual([]);
    expect(changes(Drawing, Drawing)).toEqual([]);
  });

  it.each<[string, z.ZodType, string]>([
    ['a removed field', Person.omit({ name: true }), 'field-removed name'],
    ['a removed optional field', Person.omit({ age: true }), 'field-removed age'],
    ['a new required field', withField({ city: z.string() }), 'required-added city'],
    ['an optional field made required', withField({ age: z.int().min(0) }), 'required-added age'],
    ['another type', withField({ name: z.number() }), 'type-narrowed name'],
    ['a number narrowed to an integer', withField({ contact: z.union([z.string(), z.int()]) }), 'member-removed contact'],
    ['an enum value removed', withField({ mood: z.enum(['good']) }), 'value-removed mood'],
    ['a string restricted to values', withField({ name: z.enum(['Ann', 'Bo']) }), 'value-removed name'],
    ['another constant', withField({ kind: z.literal('robot') }), 'value-removed kind'],
    ['a union member removed', withField({ contact: z.string() }), 'member-removed contact'],
    ['null no longer allowed', withField({ nick: z.string() }), 'member-removed nick'],
    [
      'a pattern added',
      withField({
        name: z
          .string()
          .max(40)
          .regex(/^[A-Z]/),
      }),
      'limit-tightened name',
    ],
    ['a minimum raised', withField({ age: z.int().min(18).optional() }), 'limit-tightened age'],
    ['a maximum added', withField({ age: z.int().min(0).max(150).optional() }), 'limit-tightened age'],
    ['a maximum length lowered', withField({ name: z.string().max(20) }), 'limit-tightened name'],
    ['a minimum length added', withField({ name: z.string().min(1).max(40) }), 'limit-tightened name'],
    ['a minimum number of items added', withField({ tags: z.array(z.string()).min(1) }), 'limit-tightened tags'],
    ['array items narrowed', withField({ tags: z.array(z.enum(['a'])) }), 'value-removed tags[]'],
    ['record values narrowed', withField({ notes: z.record(z.string(), z.enum(['x'])) }), 'value-removed notes{}'],
    ['record names narrowed', withField({ notes: z.record(z.string().max(3), z.string()) }), 'limit-tightened notes{names}'],
    ['unknown fields refused', z.strictObject(Person.shape), 'closed '],
    ['anything narrowed to a type', withField({ name: z.unknown() }), 'type-widened name'],
  ])('calls %s breaking', (_case, current, expected) => {
    expect(changes(Person, current)).toContain(`breaking ${expected}`);
    expect(changes(Person, Person)).toEqual([]);
  });

  it('says once that a required field is gone', () => {
    expect(changes(Person, Person.omit({ name: true }))).toEqual(['breaking field-removed name']);
  });

  it('calls a type given to what was anything breaking', () => {
    expect(changes(withField({ name: z.unknown() }), Person)).toContain('breaking type-narrowed name');
  });

  it('tolerates a pattern taken away', () => {
    const shouted = withField({
      name: z
        .string()
        .max(40)
        .regex(/^[A-Z]+$/),
    });
    expect(changes(shouted, Person)).toEqual(['tolerated limit-relaxed name']);
  });

  it('lets optional fields, limits and descriptions come', () => {
    const grown = withField({ city: z.string().optional(), name: z.string().max(40).describe('as in the passport') });
    expect(changes(Person, grown)).toEqual(['compatible field-added city']);
  });

  it.each<[string, z.ZodType, string]>([
    ['an enum value added', withField({ mood: z.enum(['good', 'bad', 'odd']) }), 'value-added mood'],
    ['an enum opened to any string', withField({ mood: z.string() }), 'value-added mood'],
    ['a maximum length taken away', withField({ name: z.string() }), 'limit-relaxed name'],
    ['a longer maximum', withField({ name: z.string().max(80) }), 'limit-relaxed name'],
  ])('tolerates %s in what we send, and takes it as compatible in what we read', (_case, current, expected) => {
    expect(changes(Person, current)).toEqual([`tolerated ${expected}`]);
    expect(changes(Person, current, 'read')).toEqual([`compatible ${expected}`]);
  });

  it.each<[string, z.ZodType, string]>([
    ['a required field made optional', withField({ name: z.string().max(40).optional() }), 'required-dropped name'],
    [
      'an integer widened to a number',
      withField({ age: z.number().min(0).max(Number.MAX_SAFE_INTEGER).optional() }),
      'type-widened age',
    ],
    ['null added to a plain type', withField({ name: z.string().max(40).nullable() }), 'type-widened name'],
    ['a type added to a union', withField({ contact: z.union([z.string(), z.number(), z.boolean()]) }), 'type-widened contact'],
    ['a constant made an enum', withField({ kind: z.enum(['person', 'robot']) }), 'type-widened kind'],
  ])('calls %s breaking in what we send, and compatible in what we read', (_case, current, expected) => {
    expect(changes(Person, current)).toEqual([`breaking ${expected}`]);
    expect(changes(Person, current, 'read')).toEqual([`compatible ${expected}`]);
  });
});

describe('compareSchemas on unions of objects', () => {
  const drawing = (
    ...members: [typeof Circle | typeof Square | typeof Line, ...(typeof Circle | typeof Square | typeof Line)[]]
  ) => z.object({ shapes: z.array(z.discriminatedUnion('shape', members)) });

  it('tolerates a new member, wherever it stands', () => {
    expect(changes(Drawing, drawing(Line, Square, Circle))).toEqual(['tolerated member-added shapes[]']);
  });

  it('calls a removed member breaking', () => {
    expect(changes(Drawing, drawing(Circle, Line))).toEqual([
      'breaking member-removed shapes[]',
      'tolerated member-added shapes[]',
    ]);
  });

  it('calls a plain object that became a union breaking in what we send', () => {
    const one = z.object({ shape: Circle });
    const either = z.object({ shape: z.discriminatedUnion('shape', [Circle, Square]) });
    expect(changes(one, either)).toEqual(['breaking type-widened shape']);
    expect(changes(one, either, 'read')).toEqual(['compatible type-widened shape']);
  });

  it('looks into the member that has the same constant', () => {
    const bigger = z.object({ shapes: z.array(z.discriminatedUnion('shape', [Square, Circle.extend({ unit: z.string() })])) });
    expect(changes(Drawing, bigger)).toContain('breaking required-added shapes[](shape=circle).unit');
  });
});

describe('compareSchemas on definitions', () => {
  const tree = (leaf: z.ZodType) => {
    const definition = {
      type: 'object',
      properties: { leaf: schemaOf(leaf), children: { type: 'array', items: { $ref: '#/$defs/Tree' } } },
    };
    return { $ref: '#/$defs/Tree', $defs: { Tree: definition } };
  };

  it('ends where a definition contains itself, and names the definition', () => {
    const found = compareSchemas(tree(z.string()), tree(z.number()), 'sent');
    expect(found.map((change) => `${change.kind} ${change.path}`)).toEqual(['type-narrowed Tree.leaf']);
  });

  it('ends where a whole schema contains itself', () => {
    const list = (value: z.ZodType) => ({ type: 'object', properties: { value: schemaOf(value), next: { $ref: '#' } } });
    const found = compareSchemas(list(z.string()), list(z.number()), 'sent');
    expect(found.map((change) => change.kind)).toContain('type-narrowed');
    const inlined = { type: 'object', properties: { value: schemaOf(z.string()), next: { type: 'object' } } };
    expect(compareSchemas(list(z.string()), inlined, 'sent').map((change) => `${change.kind} ${change.path}`)).toEqual([
      'field-removed next.value',
      'field-removed next.next',
    ]);
  });

  it('sees through a definition that was given another name or put in line', () => {
    const inline = { type: 'object', properties: { leaf: schemaOf(z.string()) } };
    const named = { $ref: '#/$defs/Other', $defs: { Other: inline } };
    expect(compareSchemas(inline, named, 'sent')).toEqual([]);
  });

  it('calls a change of a keyword that it does not know breaking', () => {
    const found = compareSchemas({ type: 'string', contentEncoding: 'base64' }, { type: 'string' }, 'sent');
    expect(found.map((change) => `${change.severity} ${change.kind} ${change.detail}`)).toEqual([
      'breaking keyword-changed contentEncoding',
    ]);
  });
});
