import { startMailServer } from '@wireroom/testkit';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

const ADDRESS = 'desk@northwire.example';

/** Somebody who gets the articles by mail: each is the text of one. */
export async function startMailbox(): Promise<DestinationReceiver> {
  const mails: { bytes: Buffer; key?: string }[] = [];
  const complaints: string[] = [];
  const server = await startMailServer({
    onMail: ({ text = '', messageId, recipients, attachments }) => {
      mails.push({ bytes: Buffer.from(text), key: messageId });
      if (recipients.join() !== ADDRESS || attachments.length > 0) complaints.push(`${messageId} is for ${recipients.join()}`);
    },
  });
  return {
    settings: {
      type: 'mail',
      host: '127.0.0.1',
      port: server.port,
      secure: 'none',
      from: 'wire@northwire.example',
      to: [ADDRESS],
      perSecond: 1_000,
      allowPrivateNetwork: true,
    },
    seen: () => readAllSeen(mails),
    complaints,
    stop: () => server.stop(),
  };
}
