import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LOGGER, type Logger } from '@wireroom/runtime';
import type { FastifyInstance } from 'fastify';
import { PAGE_HEADERS } from './page-headers.js';
import { WEB_FOLDER } from './web-folder.js';

/** Serves what the pages load, under names that hold a hash of the content and so never change. */
@Injectable()
export class ServeWeb implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(WEB_FOLDER) private readonly folder: string,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    server.addHook('onRequest', async (_request, reply) => {
      reply.headers(PAGE_HEADERS);
    });
    const assets = join(this.folder, 'assets');
    if (!existsSync(assets)) {
      this.logger.warn({ folder: this.folder }, 'the pages are not built; only the API is served');
      return;
    }
    await server.register(fastifyStatic, { root: assets, prefix: '/assets/', index: false, immutable: true, maxAge: '365d' });
  }
}
