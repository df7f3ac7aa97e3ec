import { Inject, Injectable } from '@nestjs/common';
import { Fault, type Obligation } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { Rendition } from '../line/rendition.js';
import { type Destination, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import type { ProofAnswer, Prover } from '../obligation/prover.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { publishingFault } from '../publishing-faults.js';
import type { Channel, ChannelMessage, SentWithdrawal } from './channel.js';
import { openChannel } from './open-channel.js';
import { notYet, soughtProof } from './proof-answer.js';
import { readSent, type SentDelivery } from './read-sent.js';
import { RENDER_DELIVERIES, type RenderDeliveries } from './render-port.js';
import { runAtMost } from './rounds.js';

/** Articles of one destination that are looked for at once: beside what is being delivered to it. */
const LOOKS_AT_ONCE = 4;

type Renditions = (delivery: SentDelivery) => Rendition | Fault;

/**
 * Finds out whether destinations let go of articles, each by the means of its channel. The channel is opened for that alone: so one that is suspended or removed is
 * asked as well, and looking never waits for deliveries.
 */
@Injectable()
export class ProveDestinations implements Prover {
  readonly kind = 'destination';

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(RENDER_DELIVERIES) private readonly render: RenderDeliveries,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  async prove(obligations: readonly Obligation[]): Promise<readonly ProofAnswer[]> {
    const answers = new Map<string, ProofAnswer>();
    for (const id of new Set(obligations.map(destinationOf))) {
      const asked = obligations.filter((each) => destinationOf(each) === id);
      const refused = await soughtProof(() => this.look(id, asked, answers));
      for (const each of asked) if (!answers.has(each.id)) answers.set(each.id, refused);
    }
    return obligations.map(({ id }) => answers.get(id) as ProofAnswer);
  }

  /** Looks for each, and answers what holds for those that it could not look for. */
  private async look(id: string, asked: readonly Obligation[], answers: Map<string, ProofAnswer>): Promise<ProofAnswer> {
    const endpoint = this.plan.endpoints.get(id);
    if (endpoint === undefined) return notYet('the settings of the destination are not known any more');
    if (endpoint.unreadable !== undefined) return notYet(endpoint.unreadable);
    const channel = openChannel(endpoint.destination, { timeoutMs: this.config.WIREROOM_DELIVERY_TIMEOUT_MS });
    try {
      if (channel.prove === undefined) return notYet('the channel cannot look; whoever received the notice confirms');
      await this.lookWith(channel, endpoint.destination, { asked, answers });
      return notYet('nothing was found out');
    } finally {
      await channel.close();
    }
  }

  private async lookWith(
    channel: Channel,
    { id, format }: Destination,
    { asked, answers }: { asked: readonly Obligation[]; answers: Map<string, ProofAnswer> },
  ): Promise<void> {
    const sent = await readSent(this.gate, id, { articleIds: asked.map(({ articleId }) => articleId), format });
    const renditions = await this.render(sent);
    await runAtMost(LOOKS_AT_ONCE, asked, async ({ id: obligationId, articleId, revision }) => {
      const deliveries = sent.filter((each) => each.articleId === articleId && each.revision <= revision);
      const withdrawal = sentWithdrawal(revision, deliveries, renditions);
      const answer = withdrawal instanceof Fault ? notYet(withdrawal) : await channel.prove?.(withdrawal);
      if (answer !== undefined) answers.set(obligationId, answer);
    });
  }
}

function destinationOf({ recipient }: Obligation): string {
  return recipient.kind === 'destination' ? recipient.destinationId : '';
}

/** What the destination was sent of an article up to its withdrawal. A fault where the notice itself cannot be rendered any more. */
function sentWithdrawal(revision: number, sent: readonly SentDelivery[], renditions: Renditions): SentWithdrawal | Fault {
  let notice: ChannelMessage | Fault | undefined;
  const earlier: ChannelMessage[] = [];
  const forgotten: number[] = [];
  for (const delivery of sent) {
    const rendition = renditions(delivery);
    const message = rendition instanceof Fault ? rendition : { ...delivery, ...rendition };
    if (delivery.revision === revision) notice = message;
    else if (message instanceof Fault) forgotten.push(delivery.revision);
    else earlier.push(message);
  }
  if (notice === undefined || notice instanceof Fault) return notice ?? noNotice();
  return { notice, earlier, forgotten };
}

function noNotice(): Fault {
  return publishingFault('proof-failed', { why: 'no notice was owed to it' });
}
