import type { RouteDecision, TimelineEntry } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How publishing decided on a revision; again when an embargo ends. */
@Entity({ name: 'decision' })
export class Decision {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  /** Partition key. */
  @PrimaryColumn({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ type: 'json' })
  decisions!: RouteDecision[];

  @Column({ type: 'json' })
  timeline!: TimelineEntry[];
}
