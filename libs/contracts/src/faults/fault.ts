/** What the transport does with the message: try it again, put it to the dead letters, or stop consuming altogether. */
export type FaultOutcome = 'retry' | 'reject' | 'halt';

/** One entry of a lib's or app's registry of faults. */
export interface FaultDefinition {
  readonly outcome: FaultOutcome;
  /** HTTP status (RFC 9110) where the fault reaches an HTTP client. */
  readonly status: number;
  /** What went wrong, for a person; `{name}` is replaced by the detail of that name. */
  readonly message: string;
  /** What that person can do. */
  readonly remedy: string;
}

export type FaultRegistry = Readonly<Record<string, FaultDefinition>>;
/** Facts about a fault; a list is for who reads them in a program. */
export type FaultDetails = Readonly<Record<string, string | number | boolean | readonly object[] | undefined>>;

/**
 * The one error that Wireroom throws on purpose. Nothing decides by its message: `code` names the case and `outcome`
 * says what follows; `details` are typed facts, `remedy` is what a person can do.
 */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: string,
    readonly definition: FaultDefinition,
    readonly details: FaultDetails = {},
    cause?: unknown,
  ) {
    super(fill(definition.message, details), cause === undefined ? undefined : { cause });
  }

  get outcome(): FaultOutcome {
    return this.definition.outcome;
  }

  get status(): number {
    return this.definition.status;
  }

  get remedy(): string {
    return fill(this.definition.remedy, this.details);
  }
}

/**
 * Turns a registry into one function that makes faults by code.
 * @example const fault = faultsOf(INGEST_FAULTS); throw fault('source-unknown', { sourceId });
 */
export function faultsOf<R extends FaultRegistry>(registry: R) {
  return (code: keyof R & string, details: FaultDetails = {}, cause?: unknown): Fault =>
    new Fault(code, registry[code] as FaultDefinition, details, cause);
}

function fill(template: string, details: FaultDetails): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
