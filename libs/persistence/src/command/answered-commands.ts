import { persistenceFault } from '../persistence-faults.js';
import type { TransactionGate } from '../transaction/transaction-gate.js';

/** A command as it is known here. */
export interface TakenCommand {
  readonly commandId: string;
  readonly name: string;
}

/** Makes a command take effect once, whoever repeats it, and answers repeats the same. */
export class AnsweredCommands {
  constructor(
    private readonly gate: TransactionGate,
    private readonly schema: string,
  ) {}

  /**
   * Runs `work` in one transaction with the note that the command was taken. A second one with its id waits until the first has committed.
   * @throws Fault `command-differs` when the id was that of another command; what `work` threw, with nothing noted
   */
  once<A>(command: TakenCommand, work: () => Promise<A>): Promise<A> {
    return this.gate.run(async () => {
      if (!(await this.note(command))) return this.answered<A>(command);
      const answer = await work();
      await this.keep(command, answer);
      return answer;
    });
  }

  /**
   * The same for work that brings its own transactions and may be done twice when the process ends in between.
   * @throws Fault `command-differs`
   */
  async afterwards<A>(command: TakenCommand, work: () => Promise<A>): Promise<A> {
    const taken = await this.gate.read(`select 1 from ${this.schema}.command where command_id = $1`, [command.commandId]);
    if (taken.length > 0) return this.gate.run(() => this.answered<A>(command));
    const answer = await work();
    await this.gate.run(async () => {
      if (await this.note(command)) await this.keep(command, answer);
    });
    return answer;
  }

  private async note({ commandId, name }: TakenCommand): Promise<boolean> {
    const noted = await this.gate.sql(
      `insert into ${this.schema}.command (command_id, name) values ($1, $2) on conflict do nothing returning 1`,
      [commandId, name],
    );
    return noted.length > 0;
  }

  private async keep({ commandId }: TakenCommand, answer: unknown): Promise<void> {
    await this.gate.sql(`update ${this.schema}.command set answer = $2 where command_id = $1`, [
      commandId,
      JSON.stringify(answer),
    ]);
  }

  private async answered<A>({ commandId, name }: TakenCommand): Promise<A> {
    const [row] = await this.gate.sql<{ name: string; answer: A }>(
      `select name, answer from ${this.schema}.command where command_id = $1`,
      [commandId],
    );
    if (row === undefined || row.name !== name) throw persistenceFault('command-differs', { commandId });
    return row.answer;
  }
}
