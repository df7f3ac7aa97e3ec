import type { Receipt } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes one transmission brought, kept as received, with its receipt. */
@Entity({ name: 'document' })
export class Document {
  /** UUIDv7. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Partition key; the same millisecond that the id carries. */
  @PrimaryColumn({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text' })
  source!: string;

  /** Content-Type as sent. */
  @Column({ name: 'media_type', type: 'text', nullable: true })
  mediaType!: string | null;

  @Column({ name: 'source_url', type: 'text', nullable: true })
  sourceUrl!: string | null;

  @Column({ type: 'text' })
  status!: Receipt['status'];

  @Column({ type: 'json' })
  receipt!: Receipt;

  @Column({ type: 'bytea', select: false })
  bytes!: Buffer;
}
