import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyRequest } from 'fastify';
import { deskFault } from '../desk-faults.js';
import { WEB_FOLDER } from './web-folder.js';

const NO_PAGES = /^\/(api|assets|health|metrics)(\/|$)/;

/** Every address that is no API and no file gets the one page, which shows what the address names. */
@Controller()
export class PageController {
  constructor(@Inject(WEB_FOLDER) private readonly folder: string) {}

  @Get(['/', '*path'])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async page(@Req() request: FastifyRequest): Promise<string> {
    const path = request.url.split('?')[0] ?? '/';
    if (NO_PAGES.test(path)) throw runtimeFault('not-found', { what: 'resource', id: path });
    try {
      return await readFile(join(this.folder, 'index.html'), 'utf8');
    } catch (error) {
      throw deskFault('pages-not-built', {}, error);
    }
  }
}
