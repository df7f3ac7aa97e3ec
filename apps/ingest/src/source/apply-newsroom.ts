import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Newsroom, type SourceSettings } from '@wireroom/contracts';
import { LOGGER, type Logger, runtimeFault } from '@wireroom/runtime';
import { DataSource } from 'typeorm';
import { INGEST_CONFIG, type IngestConfig } from '../ingest.config.js';
import { keyHash } from './key-hash.js';
import { Source } from './source.entity.js';

/** Brings the sources of the newsroom file into the database at start. Sources that the file does not name stay. */
@Injectable()
export class ApplyNewsroom implements OnApplicationBootstrap {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(INGEST_CONFIG) private readonly config: IngestConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const file = this.config.WIREROOM_NEWSROOM_FILE;
    if (file === undefined) return;
    const newsroom = Newsroom.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (!newsroom.success) throw runtimeFault('request-invalid', { where: file, why: newsroom.error.message });
    const { sources = [] } = newsroom.data;
    await this.dataSource.getRepository(Source).upsert(sources.map(sourceOf), ['id']);
    this.logger.info({ sources: sources.length }, 'newsroom applied');
  }
}

function sourceOf(settings: SourceSettings): Source {
  const { id, provider, language = null } = settings;
  return { id, provider, language, keySha256: settings.keySha256 ?? keyHash(settings.key ?? '') };
}
