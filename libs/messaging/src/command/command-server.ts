import type { Msg, Subscription } from '@nats-io/nats-core';
import {
  type Command,
  type CommandContract,
  CommandEnvelope,
  type CommandReply,
  commandSubject,
  Fault,
} from '@wireroom/contracts';
import { type Logger, runtimeFault } from '@wireroom/runtime';
import type { Broker } from '../connection/broker.js';
import { faultRecord } from '../dead-letter/dead-letters.js';
import { messagingFault } from '../messaging-faults.js';

/** Takes orders for a service: of several copies, one takes each. */
export class CommandServer {
  private readonly subscriptions: Subscription[] = [];
  private readonly inHand = new Set<Promise<void>>();

  constructor(
    private readonly broker: Broker,
    private readonly logger: Logger,
  ) {}

  /** From now on answers that command by `handle`; what it throws is answered as a fault. */
  answer<T, A>(contract: CommandContract<T, A>, handle: (command: Command<T>) => Promise<A>): void {
    const { connection, names } = this.broker;
    const subscription = connection.subscribe(names.subject(commandSubject(contract)), {
      queue: contract.service,
      callback: (error, message) => {
        if (error !== null) return;
        const work = this.reply(message, () => handle(readCommand(contract, message))).finally(() => this.inHand.delete(work));
        this.inHand.add(work);
      },
    });
    this.subscriptions.push(subscription);
  }

  /** Takes no more, and ends when what was taken is answered. Nest calls it before connections are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.broker.connection.isClosed())
      await Promise.all(this.subscriptions.map((each) => each.drain().catch(() => undefined)));
    await Promise.all(this.inHand);
  }

  private async reply(message: Msg, work: () => Promise<unknown>): Promise<void> {
    let reply: CommandReply;
    try {
      reply = { answer: await work() };
    } catch (error) {
      if (!(error instanceof Fault)) this.logger.error({ err: error, subject: message.subject }, 'an order failed');
      const fault = error instanceof Fault ? error : runtimeFault('internal');
      reply = { fault: { ...faultRecord(fault), status: fault.status, outcome: fault.outcome } };
    }
    message.respond(JSON.stringify(reply));
  }
}

/** @throws Fault `command-unreadable` */
function readCommand<T>({ name, data }: CommandContract<T, unknown>, message: Msg): Command<T> {
  const unreadable = (why: string) => messagingFault('command-unreadable', { name, why });
  let content: unknown;
  try {
    content = message.json();
  } catch {
    throw unreadable('it is no JSON');
  }
  const envelope = CommandEnvelope.safeParse(content);
  if (!envelope.success) throw unreadable('it does not say who orders it');
  const read = data.safeParse(envelope.data.data);
  if (!read.success) throw unreadable(read.error.issues[0]?.message ?? 'its content');
  return { commandId: envelope.data.commandId, issuer: envelope.data.issuer, data: read.data };
}
