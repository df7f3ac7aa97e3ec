type Plain = string | number;
/** An object of texts and numbers. */
export type PlainObject = Readonly<Record<string, Plain | undefined>>;

/** An attribute: bare, or as a JSON string where it holds what would end it. */
const ATTRIBUTE = String.raw`[A-Za-z]+=(?:"(?:[^"\\]|\\.)*"|[^\s"\]]+)`;
const OBJECT = new RegExp(String.raw`(?:^| )\[((?:${ATTRIBUTE}(?: ${ATTRIBUTE})*)?)\]$`);
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'g');

/** An object as one value: its text, and all else in brackets behind it: `shipping [scheme=medtop code=20000493]`. */
export function objectValue(object: PlainObject, textMember: string): string {
  const { [textMember]: text, ...others } = object;
  const attributes = Object.entries(others)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${attributeValue(String(value))}`)
    .join(' ');
  const words = text === undefined ? '' : String(text);
  const isPlain = attributes === '' && words !== '' && !words.endsWith(']');
  return isPlain ? words : `${words}${words === '' ? '' : ' '}[${attributes}]`;
}

function attributeValue(value: string): string {
  return value !== '' && /^[^\s"\]\\]+$/.test(value) ? value : JSON.stringify(value);
}

/** @param numbers names of attributes that are numbers */
export function readObjectValue(written: string, textMember: string, numbers: ReadonlySet<string>): Record<string, Plain> {
  const match = OBJECT.exec(written);
  if (match === null) return { [textMember]: written };
  const object: Record<string, Plain> = {};
  if (match.index > 0) object[textMember] = written.slice(0, match.index);
  for (const [attribute] of match[1]!.matchAll(ATTRIBUTES)) {
    const at = attribute.indexOf('=');
    const name = attribute.slice(0, at);
    const value = readAttribute(attribute.slice(at + 1));
    if (value !== undefined) object[name] = numbers.has(name) ? Number(value) : value;
  }
  return object;
}

function readAttribute(written: string): string | undefined {
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return undefined;
  }
}
