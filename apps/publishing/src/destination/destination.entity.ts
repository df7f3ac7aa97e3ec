import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a destination beside its settings: whether it still takes deliveries. Its figures are read by `read-status.ts`. */
@Entity({ name: 'destination' })
export class DestinationState {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  state!: 'active' | 'suspended';

  @Column({ name: 'resumed_at', type: 'timestamptz', nullable: true })
  resumedAt!: Date | null;
}
