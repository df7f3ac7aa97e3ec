import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryFindings } from './entry-findings.js';
import type { EntryHead } from './entry-head.js';

/** A line of the wire in its four parts; each names the revision that it belongs to. */
@Entity({ name: 'wire_entry' })
export class WireEntryRow {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId!: string;

  /** Of its last change; see `lockWire`. */
  @Column({ type: 'bigint' })
  sequence!: number;

  @Column({ type: 'int', nullable: true })
  revision!: number | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  /** Null until the first `article.received`: such a line is not shown. */
  @Column({ type: 'json', nullable: true })
  head!: EntryHead | null;

  @Column({ name: 'found_revision', type: 'int', nullable: true })
  foundRevision!: number | null;

  @Column({ type: 'json', nullable: true })
  found!: EntryFindings | null;

  @Column({ name: 'delivery_revision', type: 'int', nullable: true })
  deliveryRevision!: number | null;

  @Column({ type: 'int', nullable: true })
  owed!: number | null;

  @Column({ type: 'int', nullable: true })
  delivered!: number | null;

  @Column({ type: 'int', nullable: true })
  failed!: number | null;

  @Column({ name: 'held_revision', type: 'int', nullable: true })
  heldRevision!: number | null;

  /** End of the latest embargo of the article that two persons have broken. */
  @Column({ name: 'embargo_broken', type: 'timestamptz', nullable: true })
  embargoBroken!: Date | null;

  /** Routes that hold it. */
  @Column({ type: 'int', nullable: true })
  held!: number | null;
}
