import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Article, DecideHold, type HoldOutcome, ResendDelivery, ResumeDestination } from '@wireroom/contracts';
import { CommandSender } from '@wireroom/messaging';
import { eventually, idOf } from '@wireroom/testkit';
import { type HoldStage, startHoldStage } from '../hold/hold-stage.fixture.js';

const issuer = { name: 'erin', role: 'editor' } as const;
let stage: HoldStage;

beforeAll(async () => {
  stage = await startHoldStage('orders', { asks: { approval: 'first-revision' }, free: {} });
});
afterAll(() => stage?.stop());

const send = <T, A>(contract: Parameters<CommandSender['send']>[0], name: string, data: T): Promise<A> =>
  stage.publishing.app.get(CommandSender).send(contract, { commandId: idOf(name), issuer, data }) as Promise<A>;

const decide = (name: string, article: Article, decision: object): Promise<HoldOutcome> =>
  send(DecideHold, name, { routeId: 'asks', articleId: article.id, decision });

describe('an order of the desk', () => {
  it('decides about what a route holds, once, and says who decided', async () => {
    const article = stage.story('asks');
    await stage.enriched(article);
    await eventually(async () => (await stage.held(article)).length === 1);
    expect(await decide('approve', article, { decision: 'approve', revision: 1, note: 'checked' })).toEqual({
      outcome: 'released',
    });
    expect(await decide('approve', article, { decision: 'approve', revision: 1, note: 'checked' })).toEqual({
      outcome: 'released',
    });
    expect(await decide('another', article, { decision: 'approve', revision: 1 })).toMatchObject({ outcome: 'refused' });
    await eventually(() => stage.arrived('asks', article).length === 1);
    const kept = JSON.stringify(await stage.rows('select note from publishing.hold_decision'));
    expect(kept).toContain('erin (editor): checked');
  });

  it('sends a delivery again, once', async () => {
    const article = stage.story('free');
    await stage.enriched(article);
    await eventually(() => stage.arrived('free', article).length === 1);
    const delivered = () =>
      stage.rows<{ id: string }>(
        `select delivery_id as id from publishing.ledger where article_id = $1 and state = 'delivered'`,
        [article.id],
      );
    await eventually(async () => (await delivered()).length === 1);
    const [delivery] = await delivered();
    const answer = { outcome: 'resent', deliveryId: delivery?.id };
    expect(await send(ResendDelivery, 'resend', { deliveryId: delivery?.id })).toEqual(answer);
    await eventually(() => stage.arrived('free', article).length === 2);
    expect(await send(ResendDelivery, 'resend', { deliveryId: delivery?.id })).toEqual(answer);
    await eventually(async () => (await delivered()).length === 1);
    expect(stage.arrived('free', article)).toHaveLength(2);
    await expect(send(ResendDelivery, 'none', { deliveryId: idOf('none') })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('resumes a destination, and an order that comes again resumes nothing anew', async () => {
    const state = async () =>
      (
        await stage.rows<{ state: string; at: Date | null }>(
          `select state, resumed_at as at from publishing.destination where id = 'free'`,
          [],
        )
      )[0];
    expect(await send(ResumeDestination, 'resume', { destinationId: 'free' })).toEqual({
      outcome: 'resumed',
      destinationId: 'free',
    });
    const resumed = await state();
    expect(resumed).toMatchObject({ state: 'active', at: expect.any(Date) });
    await send(ResumeDestination, 'resume', { destinationId: 'free' });
    expect(await state()).toEqual(resumed);
    await expect(send(ResumeDestination, 'nobody', { destinationId: 'nobody' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(send(ResendDelivery, 'resume', { deliveryId: idOf('x') })).rejects.toMatchObject({ code: 'command-differs' });
  });
});
