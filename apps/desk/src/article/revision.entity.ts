import type { Article, EntryOutcome, Lane, PubStatus, TimelineEntry } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A revision as `article.received` told of it. */
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
  outcome!: EntryOutcome;

  @Column({ type: 'text' })
  lane!: Lane;

  @Column({ name: 'pub_status', type: 'text' })
  pubStatus!: PubStatus;

  /** As the wire shows it. */
  @Column({ type: 'text' })
  headline!: string;

  @Column({ name: 'version_created', type: 'text', nullable: true })
  versionCreated!: string | null;

  @Column({ type: 'json' })
  article!: Article;

  @Column({ type: 'json' })
  timeline!: TimelineEntry[];
}
