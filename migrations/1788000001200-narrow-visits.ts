import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeReach, visitorsReach } from '@furikaeri/core';

const ownVisit = `exists (select from visit_member m
  where m.visit_id = visit.id and m.person_id = (select app_person()))`;
const writer = `(select app_is_system()) or (person_id = (select app_person()) and exists (
  select from sheet where sheet.id = sheet_id and sheet.person_id = burden_line.person_id))`;

/**
 * A team sees, beside its own visit, those to the office that took place: it opens with their steps.
 * Another team's dates, declines and plans are none of its business. A burden line is read by the
 * visitors and written by its writer alone. When a visit may begin and end in the day is the ward's.
 */
export class NarrowVisits1788000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tookPlace = `state in ('held', 'noted', 'closed')`;
    await changeReach(runner, 'visit', {
      office: 'office_id',
      others: `(${tookPlace} and ${visitorsReach()}) or ${ownVisit}`,
    });
    await runner.query(
      `create policy burden_line_made on burden_line as restrictive for insert with check (${writer})`,
    );
    await runner.query(
      `create policy burden_line_changed on burden_line as restrictive for update using (${writer})`,
    );
    await runner.query(
      `create policy burden_line_gone on burden_line as restrictive for delete using (${writer})`,
    );
    await runner.query(`alter table visit_setting add work_from text not null default '08:30'`);
    await runner.query(`alter table visit_setting add work_until text not null default '17:15'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table visit_setting drop work_until`);
    await runner.query(`alter table visit_setting drop work_from`);
    for (const policy of ['made', 'changed', 'gone']) {
      await runner.query(`drop policy burden_line_${policy} on burden_line`);
    }
    await changeReach(runner, 'visit', {
      office: 'office_id',
      others: `${visitorsReach()} or ${ownVisit}`,
    });
  }
}
