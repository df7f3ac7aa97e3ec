import type { Annotation, SkippedAnnotator, TimelineEntry } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What enrichment found in a revision. */
@Entity({ name: 'enrichment' })
export class Enrichment {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  /** When the revision was received: partition key. */
  @PrimaryColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'json' })
  annotations!: Annotation[];

  @Column({ type: 'json' })
  skipped!: SkippedAnnotator[];

  @Column({ type: 'json' })
  timeline!: TimelineEntry[];
}
