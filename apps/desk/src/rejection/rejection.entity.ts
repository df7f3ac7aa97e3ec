import type { Rejection } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document or an item that ingest could not read. */
@Entity({ name: 'rejection' })
export class RejectionRow {
  @PrimaryColumn({ name: 'document_id', type: 'uuid' })
  documentId!: string;

  /** 0-based; -1 for the whole document. */
  @PrimaryColumn({ type: 'int' })
  item!: number;

  /** Partition key. */
  @PrimaryColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'json' })
  rejection!: Rejection;
}
