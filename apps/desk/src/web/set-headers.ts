import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { PAGE_HEADERS } from './page-headers.js';

/** Puts the protective headers on every answer, also on those that no controller makes. */
@Injectable()
export class SetHeaders implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('onRequest', async (_request, reply) => {
      reply.headers(PAGE_HEADERS);
    });
  }
}
