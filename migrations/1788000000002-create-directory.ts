import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from '@furikaeri/core';

export class CreateDirectory1788000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "appointment" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "person_id" uuid NOT NULL, "office_id" uuid, "role" text NOT NULL, "from_on" date NOT NULL, "until_on" date, CONSTRAINT "appointment_office" CHECK (role not in ('manager', 'specialist') or office_id is not null), CONSTRAINT "appointment_days" CHECK (until_on is null or until_on >= from_on), CONSTRAINT "appointment_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "appointment_person_id_idx" ON "appointment"  ("person_id") `);
    await runner.query(`CREATE INDEX "appointment_office_id_idx" ON "appointment"  ("office_id") `);
    await runner.query(
      `CREATE TABLE "corporation" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "name" text NOT NULL, "kana" text NOT NULL DEFAULT '', CONSTRAINT "corporation_municipality_id_name_key" UNIQUE ("municipality_id", "name"), CONSTRAINT "corporation_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "municipality" ("id" uuid NOT NULL DEFAULT new_id(), "code" text NOT NULL, "name" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "municipality_code_key" UNIQUE ("code"), CONSTRAINT "municipality_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "office" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "corporation_id" uuid NOT NULL, "number" text, "name" text NOT NULL, "kana" text NOT NULL DEFAULT '', "kinds" text array NOT NULL, "district" text NOT NULL DEFAULT '', "opened_on" date, "closed_on" date, CONSTRAINT "office_municipality_id_number_key" UNIQUE ("municipality_id", "number"), CONSTRAINT "office_number_digits" CHECK (number is null or number ~ '^[0-9]{10}$'), CONSTRAINT "office_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "office_corporation_id_idx" ON "office"  ("corporation_id") `);
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "family_name" text NOT NULL, "given_name" text NOT NULL, "family_kana" text NOT NULL DEFAULT '', "given_kana" text NOT NULL DEFAULT '', "email" text, "practising_since" date, CONSTRAINT "person_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "person_municipality_id_idx" ON "person"  ("municipality_id") `,
    );
    await runner.query(
      `CREATE TABLE "qualification" ("id" uuid NOT NULL DEFAULT new_id(), "municipality_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kind" text NOT NULL, "acquired_on" date, CONSTRAINT "qualification_person_id_kind_key" UNIQUE ("person_id", "kind"), CONSTRAINT "qualification_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "appointment" ADD CONSTRAINT "appointment_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "appointment" ADD CONSTRAINT "appointment_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id")`,
    );
    await runner.query(
      `ALTER TABLE "corporation" ADD CONSTRAINT "corporation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "office" ADD CONSTRAINT "office_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "office" ADD CONSTRAINT "office_corporation_id_fkey" FOREIGN KEY ("corporation_id") REFERENCES "corporation"("id")`,
    );
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "qualification" ADD CONSTRAINT "qualification_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id")`,
    );
    await runner.query(
      `ALTER TABLE "qualification" ADD CONSTRAINT "qualification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id")`,
    );
    await protect(runner, 'municipality', { municipality: 'id' });
    for (const table of ['corporation', 'office', 'person', 'appointment', 'qualification']) {
      await protect(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "qualification" DROP CONSTRAINT "qualification_person_id_fkey"`,
    );
    await runner.query(
      `ALTER TABLE "qualification" DROP CONSTRAINT "qualification_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "person" DROP CONSTRAINT "person_municipality_id_fkey"`);
    await runner.query(`ALTER TABLE "office" DROP CONSTRAINT "office_corporation_id_fkey"`);
    await runner.query(`ALTER TABLE "office" DROP CONSTRAINT "office_municipality_id_fkey"`);
    await runner.query(
      `ALTER TABLE "corporation" DROP CONSTRAINT "corporation_municipality_id_fkey"`,
    );
    await runner.query(`ALTER TABLE "appointment" DROP CONSTRAINT "appointment_office_id_fkey"`);
    await runner.query(`ALTER TABLE "appointment" DROP CONSTRAINT "appointment_person_id_fkey"`);
    await runner.query(
      `ALTER TABLE "appointment" DROP CONSTRAINT "appointment_municipality_id_fkey"`,
    );
    await runner.query(`DROP TABLE "qualification"`);
    await runner.query(`DROP INDEX "public"."person_municipality_id_idx"`);
    await runner.query(`DROP TABLE "person"`);
    await runner.query(`DROP INDEX "public"."office_corporation_id_idx"`);
    await runner.query(`DROP TABLE "office"`);
    await runner.query(`DROP TABLE "municipality"`);
    await runner.query(`DROP TABLE "corporation"`);
    await runner.query(`DROP INDEX "public"."appointment_office_id_idx"`);
    await runner.query(`DROP INDEX "public"."appointment_person_id_idx"`);
    await runner.query(`DROP TABLE "appointment"`);
  }
}
