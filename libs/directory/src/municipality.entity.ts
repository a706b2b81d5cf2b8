import { Column, Entity, Unique } from 'typeorm';
import { CreatedAt, Id } from '@furikaeri/core';

/** 自治体: the tenant. */
@Entity()
@Unique(['code'])
export class Municipality {
  @Id() id: string;
  /** 全国地方公共団体コード, six digits with check digit: Adachi is 131211. */
  @Column('text') code: string;
  @Column('text') name: string;
  @CreatedAt() createdAt: Date;
}
