import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Headers, Inject, Param, Req, Res } from '@nestjs/common';
import { runtimeFault } from '@wireroom/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../access/requires.js';
import { deskFault } from '../desk-faults.js';
import { Assets } from './assets.js';
import { WEB_FOLDER } from './web-folder.js';

const NO_PAGES = /^\/(api|assets|health|metrics)(\/|$)/;

/** The pages: every address that is no API and no file gets the one page, which shows what the address names. */
@Controller()
@Open()
export class PageController {
  private readonly assets: Assets;

  constructor(@Inject(WEB_FOLDER) private readonly folder: string) {
    this.assets = new Assets(join(folder, 'assets'));
  }

  @Get('assets/:name')
  async asset(@Param('name') name: string, @Res() reply: FastifyReply, @Headers('accept-encoding') accepted = ''): Promise<void> {
    const asset = await this.assets.read(name);
    if (asset === undefined) throw runtimeFault('not-found', { what: 'file', id: name });
    const { mediaType, bytes, gzipped } = asset;
    const compressed = gzipped !== undefined && /\bgzip\b/.test(accepted);
    if (compressed) reply.header('content-encoding', 'gzip');
    reply
      .header('content-type', mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(compressed ? gzipped : bytes);
  }

  @Get(['/', '*'])
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
