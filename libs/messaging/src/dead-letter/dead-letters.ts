import type { JsMsg } from '@nats-io/jetstream';
import { Fault, type FaultRecord } from '@wireroom/contracts';
import type { Broker } from '../connection/broker.js';

/** A message that cannot be processed, with its cause and its original, as the stream DEAD_LETTERS keeps it. */
export interface DeadLetter {
  readonly service: string;
  readonly consumer: string;
  readonly at: string;
  readonly tries: number;
  readonly fault: FaultRecord;
  readonly original: {
    readonly stream: string;
    readonly sequence: number;
    readonly subject: string;
    /** The message as it was, base64: it may be no text at all. */
    readonly data: string;
  };
}

/** Writes dead letters. */
export class DeadLetters {
  constructor(
    private readonly broker: Broker,
    private readonly service: string,
  ) {}

  /** Keeps the message with its cause; resolves once JetStream has stored it, so that only then the original is ended. */
  async keep(message: JsMsg, consumer: string, cause: unknown): Promise<void> {
    const { info } = message;
    const letter: DeadLetter = {
      service: this.service,
      consumer,
      at: new Date().toISOString(),
      tries: info.deliveryCount,
      fault: faultRecord(cause),
      original: {
        stream: info.stream,
        sequence: info.streamSequence,
        subject: message.subject,
        data: Buffer.from(message.data).toString('base64'),
      },
    };
    const event = message.subject.split('.').slice(-3, -1).join('-') || 'message';
    await this.broker.js.publish(this.broker.names.subject(`dead.${this.service}.${event}`), JSON.stringify(letter), {
      msgID: `dead:${consumer}:${info.stream}:${info.streamSequence}`,
    });
  }
}

/** A fault as it is recorded; what was not foreseen is named by its class and message. */
export function faultRecord(error: unknown): FaultRecord {
  if (error instanceof Fault) {
    const { code, message, remedy, details } = error;
    return { code, message, remedy, details };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unforeseen', message, remedy: 'A defect in the program: the service log has the stack.' };
}
