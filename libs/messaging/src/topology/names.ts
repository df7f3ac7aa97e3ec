/**
 * Names in one account: with a prefix, several Wirerooms (or test files) live side by side. Subjects become
 * `<prefix>.article...`, streams and consumers `<prefix>_ARTICLES`.
 */
export class Names {
  constructor(private readonly prefix: string) {}

  stream(name: string): string {
    return this.prefix === '' ? name : `${this.prefix}_${name}`;
  }

  subject(subject: string): string {
    return this.prefix === '' ? subject : `${this.prefix}.${subject}`;
  }

  /** Object store buckets allow no dots. */
  bucket(name: string): string {
    return this.prefix === '' ? name : `${this.prefix}_${name}`;
  }
}

/**
 * The subject of an event: its contract's address with each `{name}` replaced.
 * @example subjectOf('article.received.{lane}', { lane: 'flash' }) // article.received.flash
 */
export function subjectOf(address: string, parameters: Readonly<Record<string, string>> = {}): string {
  return address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`address ${address} needs ${name}`);
    return value;
  });
}
