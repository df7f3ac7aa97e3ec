import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known of a destination beside its settings: whether it still takes deliveries. */
@Entity({ name: 'destination' })
export class DestinationState {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text' })
  state!: 'active' | 'suspended';

  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt!: Date | null;
}
