import { describe, expect, it } from '@jest/globals';
import { docComments } from './doc-comments.js';

const SOURCE = `
/** Who. */
export const Person = z
  .object({
    /** As in the
     *  passport. */
    name: z.string(),
    home: z.object({
      /** With the number. */
      street: z.string(),
    }).optional(),
    // no doc comment
    age: z.int(),
  })
  .meta({ id: 'Person' });
const common = {
  /** Grows. */
  sequence: z.int(),
} as const;
export const Worker = z.object({
  ...Person.shape,
  ...common,
  wage: z.array(z.object({
    /** Cents. */
    cents: z.int(),
  })),
});
`;

describe('docComments', () => {
  const { Person, Worker } = docComments([SOURCE]);

  it('finds the comments of a schema and of its fields, on one line', () => {
    expect(Person?.comment).toBe('Who.');
    expect(Person?.fields['name']?.comment).toBe('As in the passport.');
    expect(Person?.fields['age']?.comment).toBeUndefined();
  });

  it('goes into objects and arrays of objects', () => {
    expect(Person?.fields['home']?.fields['street']?.comment).toBe('With the number.');
    expect(Worker?.fields['wage']?.fields['cents']?.comment).toBe('Cents.');
  });

  it('follows what is spread', () => {
    expect(Worker?.fields['name']?.comment).toBe('As in the passport.');
    expect(Worker?.fields['sequence']?.comment).toBe('Grows.');
  });
});
