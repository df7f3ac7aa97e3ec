import { NoRespondersError, RequestError, TimeoutError } from '@nats-io/nats-core';
import { type Command, type CommandContract, CommandReply, commandSubject, Fault } from '@wireroom/contracts';
import type { Broker } from '../connection/broker.js';
import { messagingFault } from '../messaging-faults.js';

/** How long a person waits for an order to be done, in milliseconds. */
const ANSWER_WAIT_MS = 10_000;

/** Gives orders to services. */
export class CommandSender {
  constructor(private readonly broker: Broker) {}

  /**
   * Sends an order and answers what came of it.
   * @throws Fault `service-away`, `service-silent`, `command-unreadable`, or the fault that the service answered
   */
  async send<T, A>(contract: CommandContract<T, A>, command: Command<T>): Promise<A> {
    const reply = CommandReply.safeParse(await this.request(contract, command));
    if (!reply.success) throw messagingFault('command-unreadable', { name: contract.name, why: 'the answer is none' });
    if ('fault' in reply.data) {
      const { code, message, remedy = '', details, status, outcome } = reply.data.fault;
      throw new Fault(code, { status, outcome, message, remedy }, details as Fault['details']);
    }
    const answer = contract.answer.safeParse(reply.data.answer);
    if (!answer.success) throw messagingFault('command-unreadable', { name: contract.name, why: 'its answer is another' });
    return answer.data;
  }

  private async request<T>(contract: CommandContract<T, unknown>, command: Command<T>): Promise<unknown> {
    const { connection, names } = this.broker;
    const { service } = contract;
    if (this.broker.isAway()) throw messagingFault('service-away', { service });
    try {
      const message = await connection.request(names.subject(commandSubject(contract)), JSON.stringify(command), {
        timeout: ANSWER_WAIT_MS,
      });
      return message.json();
    } catch (error) {
      if (isUnheard(error)) throw messagingFault('service-away', { service }, error);
      if (error instanceof TimeoutError) throw messagingFault('service-silent', { service }, error);
      throw error;
    }
  }
}

/** Nobody listens on the subject, as the server says at once. */
function isUnheard(error: unknown): boolean {
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}
