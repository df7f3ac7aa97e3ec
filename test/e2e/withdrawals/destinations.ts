import { join } from 'node:path';
import type { ProofKind } from '@wireroom/contracts';
import { startBus } from '../all-channels/bus.js';
import type { Routed } from '../all-channels/destinations.js';
import { watchFolder } from '../all-channels/file-drop.js';
import { startMailbox } from '../all-channels/mailbox.js';
import { startFtpSite, startObjectStore, startSftpSite } from '../all-channels/servers.js';
import type { Started } from '../all-channels/started.js';
import { type ConfirmingWebhook, type Manner, startConfirmingWebhook } from './confirming-webhook.js';
import { followLink } from './follow-link.js';

/** A destination, and how it is known of it that an article is gone there. */
export interface Proving extends Routed {
  readonly channel: string;
  readonly proof: ProofKind;
}

/** What becomes of those that are not well. */
export const SICK = ['away', 'overloaded', 'locked-out', 'hanging', 'unwilling'] as const;
export type Sick = (typeof SICK)[number];

const PROOF_OF: Readonly<Record<Manner, ProofKind>> = {
  signed: 'signed-confirmation',
  link: 'confirmed-by-link',
  'read-back': 'read-back',
};

/** Starts 20 destinations of every channel, five of which will not be well. `complaints` takes what goes wrong with links in mails and messages. */
export async function startDestinations(folder: string, started: Started, complaints: string[]) {
  const webhook = async (route: Routed['route'], manner: Manner) => ({
    route,
    format: 'ninjs',
    channel: `webhook, ${manner}`,
    proof: PROOF_OF[manner],
    receiver: started.keep(await startConfirmingWebhook(manner)),
  });
  const confirms = (link: string) => followLink(link, { withdrawn: true, by: 'a reader of mail' }, complaints);
  const files = { proof: 'file-replaced' } as const;
  const links = { proof: 'confirmed-by-link' } as const;
  const mail = async () => ({ ...links, channel: 'mail', format: 'text', receiver: started.keep(await startMailbox(confirms)) });
  const drop = (name: string) => ({ ...files, channel: 'file', receiver: started.keep(watchFolder(join(folder, name))) });
  const ftp = async (secure: boolean) => started.keep(await startFtpSite(folder, { secure }));
  const well = {
    site: await webhook('all', 'signed'),
    app: await webhook('north', 'signed'),
    cms: await webhook('all', 'link'),
    partner: await webhook('urgent', 'link'),
    portal: await webhook('all', 'read-back'),
    library: await webhook('north', 'read-back'),
    drop: { ...drop('drop'), route: 'all', format: 'html' },
    'north-drop': { ...drop('north-drop'), route: 'north', format: 'ninjs' },
    ftp: { ...files, channel: 'FTP', route: 'urgent', format: 'atom', receiver: await ftp(false) },
    ftps: { ...files, channel: 'FTPS', route: 'north', format: 'atom', receiver: await ftp(true) },
    sftp: { ...files, channel: 'SFTP', route: 'all', format: 'jsonfeed', receiver: started.keep(await startSftpSite(folder)) },
    store: { ...files, channel: 'S3', route: 'all', format: 'rss', receiver: started.keep(await startObjectStore()) },
    mailbox: { ...(await mail()), route: 'all' },
    'north-mailbox': { ...(await mail()), route: 'north' },
    bus: {
      ...links,
      channel: 'NATS',
      route: 'all',
      format: 'newsml-g2',
      receiver: started.keep(await startBus('gone', confirms)),
    },
  } as const satisfies Record<string, Proving>;
  const sick = {
    away: await webhook('all', 'signed'),
    overloaded: await webhook('all', 'link'),
    'locked-out': await webhook('north', 'signed'),
    hanging: await webhook('all', 'signed'),
    unwilling: await webhook('all', 'signed'),
  } satisfies Record<Sick, Proving & { receiver: ConfirmingWebhook }>;
  return { well, sick };
}
export type Destinations = Awaited<ReturnType<typeof startDestinations>>;
