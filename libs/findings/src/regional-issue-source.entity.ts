import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MunicipalityId } from '@furikaeri/core';

/** A statement out of which a 地域課題 grew. */
@Entity()
@Index(['statementId'])
export class RegionalIssueSource {
  @PrimaryColumn('uuid') @ForeignKey('RegionalIssue') issueId: string;
  @PrimaryColumn('uuid') @ForeignKey('Statement') statementId: string;
  @MunicipalityId() municipalityId: string;
}
