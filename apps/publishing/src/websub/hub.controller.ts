import { Body, Controller, Headers, HttpCode, Inject, Post, Query, Req, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProductAccess } from '../access/product-access.js';
import { publicBase } from '../feed/feed-address.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { Hub } from './hub.js';
import { readHubRequest } from './request/hub-request.js';
import { topicOf } from './request/topic-of.js';

/** `POST /v1/hub`: where subscribers of feeds ask for news to come to them (W3C WebSub §5.1). */
@Controller('v1/hub')
export class HubController {
  constructor(
    @Inject(Hub) private readonly hub: Hub,
    @Inject(ProductAccess) private readonly access: ProductAccess,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  /** Answers once the request is kept; its callback is asked afterwards. A topic that is not ours is denied at the callback (§5.2). */
  @Post()
  @HttpCode(202)
  async request(
    @Body() form: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Query('key') key: unknown,
    @Req() { host }: FastifyRequest,
  ): Promise<void> {
    if (!(form instanceof URLSearchParams)) throw new UnsupportedMediaTypeException('send application/x-www-form-urlencoded');
    const request = readHubRequest(form);
    this.hub.refusePrivate(request.callback);
    const topic = topicOf(
      request.topic,
      publicBase(this.config.WIREROOM_PUBLIC_URL, host),
      (id) => this.plan.route(id) !== undefined,
    );
    if (topic === undefined) return this.hub.deny(request, 'no feed of this hub; the feed says its address as Link rel=self');
    const client = this.access.clientOf(topic.routeId, { authorization, key });
    return this.hub.accept(request, topic, client);
  }
}
