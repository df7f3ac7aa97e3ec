/** What a command is run by: where it reads, where it writes, and whether a person is there to ask. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A person reads standard output and can be asked. */
  readonly interactive: boolean;
  /** Standard output takes colours. */
  readonly colours: boolean;
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: faults, questions and remarks. */
  err(text: string): void;
  /** One line of what a person answers. */
  ask(question: string): Promise<string>;
  /** All of standard input. */
  readInput(): Promise<string>;
}
