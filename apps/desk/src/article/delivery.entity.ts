import type { FaultRecord, TimelineEntry, TraceDelivery } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A state that a delivery came to. All of them stay, the newest counts; `owed` is older than any other. */
@Entity({ name: 'delivery' })
export class Delivery {
  @PrimaryColumn({ name: 'article_id', type: 'uuid' })
  articleId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @PrimaryColumn({ name: 'delivery_id', type: 'uuid' })
  deliveryId!: string;

  /** Partition key. */
  @PrimaryColumn({ name: 'noted_at', type: 'timestamptz' })
  notedAt!: Date;

  @PrimaryColumn({ type: 'text' })
  state!: TraceDelivery['state'];

  @Column({ name: 'destination_id', type: 'text' })
  destinationId!: string;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ name: 'http_status', type: 'int', nullable: true })
  httpStatus!: number | null;

  @Column({ type: 'json', nullable: true })
  fault!: FaultRecord | null;

  @Column({ type: 'json' })
  timeline!: TimelineEntry[];
}
