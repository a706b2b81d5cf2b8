import { Injectable } from '@nestjs/common';
import { todayInTokyo } from '@furikaeri/calendar';
import type { ReadTx, Role } from '@furikaeri/core';
import { AssignedReaders, type NamedPerson } from './assigned-readers.js';
import { type Sharing, sharingLevels } from './domain/sheet.js';
import { SHEET_READ } from './sheet-reading.service.js';
import type { SheetReader } from './sheets.access.js';
import type { SheetRow } from './sheets.queries.js';

export interface ReaderRow extends NamedPerson {
  as: SheetReader;
}
export interface ReadersOfLevel {
  level: Sharing;
  /** Whether the sheet is shared so now. */
  now: boolean;
  readers: ReaderRow[];
}
export interface PastReading extends NamedPerson {
  /** Roles that the reader held then. */
  roles: Role[];
  at: Date;
}
type OfOffice = Pick<SheetRow, 'id' | 'officeId' | 'personId' | 'sharing' | 'reader'>;

const isOffice = ({ reader }: OfOffice): boolean => reader === 'writer' || reader === 'manager';

/** Who can read a sheet and who did: for its office. */
@Injectable()
export class SheetReadersService {
  constructor(private readonly assigned: AssignedReaders) {}

  /** By name, at each level, before the office decides; the same rules as `readerSql`. */
  async whoCanRead(tx: ReadTx, sheet: OfOffice): Promise<ReadersOfLevel[]> {
    if (!isOffice(sheet)) return [];
    const staff = await tx.query<ReaderRow>(
      `select a.person_id as "personId", p.family_name || ' ' || p.given_name as name,
              case when a.person_id = $2 and a.office_id = $1 then 'writer'
                   when a.role = 'manager' then 'manager' else 'coordinator' end as "as"
       from appointment a join person p on p.id = a.person_id
       where a.from_on <= $3 and (a.until_on is null or a.until_on >= $3)
         and (a.role = 'coordinator' or (a.office_id = $1
           and (a.role = 'manager' or (a.role = 'specialist' and a.person_id = $2))))
       order by p.family_kana || ' ' || p.given_kana collate japanese, a.person_id, a.role desc`,
      [sheet.officeId, sheet.personId, todayInTokyo(tx.now)],
    );
    const visitors = await this.assigned.of(tx, sheet.officeId);
    const all = [
      ...staff.filter((one) => one.as === 'writer'),
      ...staff.filter((one) => one.as === 'manager'),
      ...visitors.map((one): ReaderRow => ({ ...one, as: 'visitor' })),
      ...staff.filter((one) => one.as === 'coordinator'),
    ];
    const each = all.filter(
      ({ personId }, at) => all.findIndex((one) => one.personId === personId) === at,
    );
    return sharingLevels.map((level) => ({
      level,
      now: level === sheet.sharing,
      readers: each.filter((one) => readsAt[level].includes(one.as)),
    }));
  }

  /** Readings by people who are not of the office, latest first. */
  async whoDidRead(tx: ReadTx, sheet: OfOffice, take: number): Promise<PastReading[]> {
    if (!isOffice(sheet)) return [];
    return tx.query(
      `select e.person_id as "personId", p.family_name || ' ' || p.given_name as name,
              e.detail -> 'roles' as roles, e.at
       from audit_entry e join person p on p.id = e.person_id
       where e.object_kind = 'Sheet' and e.object_id = $1 and e.action = $2
       order by e.seq desc limit $3`,
      [sheet.id, SHEET_READ, take],
    );
  }
}

const readsAt: Record<Sharing, readonly SheetReader[]> = {
  kept: ['writer', 'manager'],
  visitors: ['writer', 'manager', 'visitor'],
  released: ['writer', 'manager', 'visitor', 'coordinator'],
};
