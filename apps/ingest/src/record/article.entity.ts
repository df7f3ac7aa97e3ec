import type { PubStatus } from '@wireroom/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest accepted revision of an article: what the next one is decided against, under this row's lock. */
@Entity({ name: 'article' })
export class ArticleState {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ name: 'pub_status', type: 'text' })
  pubStatus!: PubStatus;
}
