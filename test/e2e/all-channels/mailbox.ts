import { startMailServer } from '@wireroom/testkit';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

const ADDRESS = 'desk@northwire.example';

/** Where a withdrawal is confirmed, as a mail has it. */
const CONFIRM_LINK = /^https?:\/\/\S+\/confirmation\?token=\S+$/m;

/**
 * Somebody who gets the articles by mail: each is the text of one.
 * @param onLink is given the link to confirm a withdrawal by
 */
export async function startMailbox(onLink: (link: string) => void = () => undefined): Promise<DestinationReceiver> {
  const mails: { bytes: Buffer; key?: string }[] = [];
  const complaints: string[] = [];
  const server = await startMailServer({
    onMail: ({ text = '', messageId, recipients, attachments }) => {
      mails.push({ bytes: Buffer.from(text), key: messageId });
      const [link] = CONFIRM_LINK.exec(text) ?? [];
      if (link !== undefined) onLink(link);
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
