import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Leaves every body as the bytes that came, whatever its media type: the document is kept as received. */
export function receiveRawBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}
