import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Source } from './source.entity.js';

/** How long a source is answered from memory, in milliseconds: what another copy changed is seen after this time. */
const REMEMBER_MS = 10_000;

/** The configured sources. */
@Injectable()
export class Sources {
  private readonly remembered = new Map<string, { source: Source; until: number }>();

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Answers from memory for a few seconds; unknown ids are always looked up. */
  async find(id: string): Promise<Source | undefined> {
    const known = this.remembered.get(id);
    if (known !== undefined && known.until > Date.now()) return known.source;
    const source = await this.dataSource.getRepository(Source).findOneBy({ id });
    if (source === null) return undefined;
    this.remembered.set(id, { source, until: Date.now() + REMEMBER_MS });
    return source;
  }
}
