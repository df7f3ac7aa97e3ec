import type { Article } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One immutable state of an article. */
@Entity({ name: 'revision' })
export class Revision {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  /** Partition key. */
  @PrimaryColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'json' })
  article!: Article;
}
