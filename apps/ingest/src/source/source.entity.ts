import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One configured feed from a provider. */
@Entity({ name: 'source' })
export class Source {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  provider!: string;

  /** Lower-case hex SHA-256 of the bearer key. */
  @Column({ name: 'key_sha256', type: 'text' })
  keySha256!: string;

  /** BCP 47; for items that declare none. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** What becomes of an item that replaces another; null is `link`. */
  @Column({ type: 'text', nullable: true })
  chains!: 'link' | 'join' | null;

  /** What beside guids tells that items are one story. */
  @Column({ type: 'text', nullable: true })
  takes!: 'slugline' | 'join' | null;

  /** 1 when it was made, one more with each change. */
  @Column({ type: 'int' })
  version!: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
