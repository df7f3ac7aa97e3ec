/** A label and its value. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

const LABELLED = /^([A-Z][A-Za-z' -]{0,40}):(?: (.*))?$/s;
const FOLDED = '  ';

/** A value as lines: `Label: value`, further lines of it indented, so that no value can make itself a label. Nothing for no value. */
export function labelledLine(label: string, value: string | number | undefined): string[] {
  if (value === undefined || value === '') return [];
  const [first = '', ...others] = String(value).split('\n');
  return [`${label}: ${first}`, ...others.map((line) => FOLDED + line)];
}

/** Lines that are no label and no value's further line are left out. */
export function readLabelledLines(lines: readonly string[]): Labelled[] {
  const found: { label: string; values: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(FOLDED)) {
      found[found.length - 1]?.values.push(line.slice(FOLDED.length));
      continue;
    }
    const match = LABELLED.exec(line);
    if (match !== null) found.push({ label: match[1]!, values: [match[2] ?? ''] });
  }
  return found.map(({ label, values }) => ({ label, value: values.join('\n') }));
}
