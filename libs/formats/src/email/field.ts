/** A header field of a mail or of a part of one. */
export interface Field {
  /** In lower case. */
  readonly name: string;
  /** As written, in capitals and small letters. */
  readonly written: string;
  /** Unfolded (RFC 5322 §2.2.3), encoded words left as they are. */
  readonly value: string;
}

/** A value with parameters, as Content-Type has one (RFC 2045 §5.1). */
export interface Parameterised {
  /** In lower case, without parameters. */
  readonly value: string;
  /** By name in lower case; continuations (RFC 2231) are left as they are. */
  readonly parameters: ReadonlyMap<string, string>;
}

const FIELD = /^([!-9;-~]{1,100})[ \t]*:/;
/** Fields of one header that are read; mail that was passed on a hundred times has half of this. */
const MAX_FIELDS = 1_000;

/** The fields of a header in order. Lines that are no field and continue none are left out. */
export function readFields(head: string): Field[] {
  const fields: { name: string; written: string; parts: string[] }[] = [];
  for (const line of head.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      fields[fields.length - 1]?.parts.push(line);
      continue;
    }
    const written = FIELD.exec(line)?.[1];
    if (written === undefined || fields.length >= MAX_FIELDS) continue;
    fields.push({ name: written.toLowerCase(), written, parts: [line.slice(line.indexOf(':') + 1)] });
  }
  return fields.map(({ name, written, parts }) => ({ name, written, value: parts.join('').trim() }));
}

/** The first field of a name counts, as in every mail program. */
export function fieldNamed(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name && field.value !== '')?.value;
}

/** Reads `type/subtype; name=value; name="value"`, comments left out where they stand between parameters. */
export function readParameterised(written: string): Parameterised {
  const [value = '', ...rest] = splitAtSemicolons(written);
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals)).trim().toLowerCase();
    if (name !== '' && !parameters.has(name)) parameters.set(name, unquoted(part.slice(equals + 1).trim()));
  }
  return { value: value.replace(/\(.*$/s, '').trim().toLowerCase(), parameters };
}

function splitAtSemicolons(written: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < written.length; at++) {
    const char = written[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (char === ';' && !quoted) {
      parts.push(written.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, written.slice(from)];
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.split(/\s+\(|\s+$/, 1)[0]!;
  let text = '';
  for (let at = 1; at < value.length && value[at] !== '"'; at++) {
    if (value[at] === '\\') at++;
    text += value[at] ?? '';
  }
  return text;
}
