/** A name as a document writes it. Each is cut and put into lower case once, however often it occurs. */
export class XmlName {
  /** Empty for a name without a colon. */
  readonly prefix: string;
  readonly local: string;
  /** For an attribute that declares a namespace, the prefix that it binds (empty for the default); undefined for all other names. */
  readonly declares: string | undefined;
  readonly lower: string;
  private bound: string | undefined;
  private resolved = '';

  constructor(readonly written: string) {
    const colon = written.indexOf(':');
    this.prefix = colon < 0 ? '' : written.slice(0, colon);
    this.lower = written.toLowerCase();
    this.local = this.lower.slice(colon + 1);
    if (written === 'xmlns') this.declares = '';
    else if (this.prefix === 'xmlns') this.declares = written.slice(colon + 1);
  }

  /** The name by which readers know it, where its prefix stands for this usual one. */
  under(usual: string): string {
    if (this.bound === usual) return this.resolved;
    this.bound = usual;
    this.resolved = internal(usual === '' ? this.local : `${usual}:${this.local}`);
    return this.resolved;
  }
}

/** The engine's one copy of a name: comparing it with the names in the code is then comparing two addresses. */
function internal(name: string): string {
  for (const key in { [name]: true }) return key;
  return name;
}
