import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Largest order that is read, in bytes: 10,000 routes and their destinations are about 5 MB. */
export const NEWSROOM_BYTES = 16_000_000;

/** Lets orders be larger than other requests. Made before there are routes, as it must be. */
@Injectable()
export class NewsroomBodies {
  constructor(@Inject(HttpAdapterHost) host: HttpAdapterHost) {
    const fastify: FastifyInstance = host.httpAdapter.getInstance();
    fastify.addHook('onRoute', (route) => {
      if (route.method === 'POST' && route.url === '/v1/newsroom') route.bodyLimit = NEWSROOM_BYTES;
    });
  }
}
