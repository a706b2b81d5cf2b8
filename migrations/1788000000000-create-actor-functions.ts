import type { MigrationInterface, QueryRunner } from 'typeorm';
import { actorFunctions, APP_ROLE } from '@furikaeri/core';

/** The app's role, who acts (row-level security) and time-ordered ids. */
export class CreateActorFunctions1788000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
        create role ${APP_ROLE} nologin nosuperuser nobypassrls;
      end if;
      if not pg_has_role(current_user, '${APP_ROLE}', 'member') then
        grant ${APP_ROLE} to current_user;
      end if;
    end $$`);
    await runner.query(`grant usage on schema public to ${APP_ROLE}`);
    for (const statement of actorFunctions) await runner.query(statement);
    const [{ modern }] = await runner.query(
      `select current_setting('server_version_num')::int >= 180000 as modern`,
    );
    await runner.query(
      `create function new_id() returns uuid language sql volatile as $$ select ${modern ? 'uuidv7()' : 'gen_random_uuid()'} $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function new_id()`);
    for (const name of [
      'app_offices',
      'app_sees_all_offices',
      'app_is_system',
      'app_municipality',
    ]) {
      await runner.query(`drop function ${name}()`);
    }
    await runner.query(`revoke usage on schema public from ${APP_ROLE}`);
    // The role stays: other databases of this server may use it.
  }
}
