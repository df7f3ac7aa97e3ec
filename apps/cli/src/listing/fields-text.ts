export type Field = readonly [name: string, value: string | number | undefined];

/** A title and its fields below each other; those without a value are left out. */
export function fieldsText(title: string, fields: readonly Field[]): string {
  const known = fields.filter(([, value]) => value !== undefined && value !== '');
  const width = Math.max(0, ...known.map(([name]) => name.length));
  return [title, ...known.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), ''].join('\n');
}
