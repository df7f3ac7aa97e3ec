/** What the transport needs of a service's database; libs/persistence has the implementations. */
export interface TransactionPort {
  /** `urgent` does not wait for a connection while others have all that are not reserved. */
  run<T>(work: () => Promise<T>, options?: { readonly urgent?: boolean }): Promise<T>;
}

export interface InboxPort {
  accept(consumer: string, entries: readonly { id: string; time: string }[]): Promise<ReadonlySet<string>>;
  forget(consumer: string, entries: readonly { id: string; time: string }[]): Promise<void>;
}

/** Asks what was away whether it is back; a consumer that has halted goes on when it says true. */
export interface RecoveryPort {
  probe(): Promise<boolean>;
}
