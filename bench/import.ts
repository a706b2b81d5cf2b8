import { system } from '@furikaeri/core';
import { RegisterImporter, RegisterImportsService } from '@furikaeri/monitoring';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import type { Ground } from './ground.js';
import { openProgram } from './program.js';
import { note, timed } from './ratio.js';

const NOW = '2026-11-22T03:00:00Z';
const OFFICES = 31;
const tables = ['support_case', 'monitoring_phase', 'due_month', 'monitoring_record'];

/** 台帳の取り込み: a CSV of new cases, against COPY of the very same rows into the same tables. */
export async function benchImport({ appUrl, bare }: Ground, rows: number): Promise<void> {
  const municipalityId = await makeWard(bare);
  const program = await openProgram(appUrl, NOW);
  try {
    const content = registerOf(rows);
    const ours = await timed(async () => {
      const actor = system('bench', municipalityId);
      const file = { fileName: 'bench.csv', content };
      const id = await program
        .get(RegisterImportsService)
        .keepFor(actor, municipalityId, file, false);
      const state = await program.get(RegisterImporter).run(id, municipalityId);
      if (state !== 'applied') throw new Error(`the import was ${state}`);
    });
    const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
    const copies = await takeOut(bare);
    const plain = await timed(() => putBack(bare, copies));
    const size = `${rows.toLocaleString('en')} rows, ${memory} MiB`;
    note({ what: `import, ${size}`, bare: plain, ours, unit: 'ms', goal: 3 });
  } finally {
    await program.close();
  }
}

async function makeWard(bare: Ground['bare']): Promise<string> {
  await bare.query('truncate municipality, corporation, office, person, appointment, desk cascade');
  const { rows } = await bare.query<{ id: string }>(
    `insert into municipality (id, code, name) values (new_id(), '131211', '見本区') returning id`,
  );
  const id = rows[0]!.id;
  await bare.query(`insert into corporation (municipality_id, name) values ('${id}', '法人')`);
  await bare.query(`insert into desk (municipality_id, name, disability_kinds)
    values ('${id}', '福祉部', '{physical,intellectual,mental}')`);
  await bare.query(`insert into office (municipality_id, corporation_id, number, name, kinds)
    select municipality_id, id, 1312000000 + g, '事業所' || g, '{specific}'
    from corporation, generate_series(1, ${OFFICES}) g`);
  await bare.query(`with staff as (
      insert into person (municipality_id, family_name, given_name)
      select municipality_id, '見本' || (number::bigint - 1312000000), '花子' || k
      from office, generate_series(1, 3) k returning id, municipality_id, family_name)
    insert into appointment (municipality_id, person_id, office_id, role, from_on)
    select s.municipality_id, s.id, o.id, 'specialist', '2020-04-01'
    from staff s join office o on o.number = (1312000000 + substr(family_name, 3)::int)::text`);
  return id;
}

/** Support of a year that began in one of the last twelve months; three of four cases were visited once. */
function registerOf(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, n) => {
    const office = 1 + (n % OFFICES);
    const from = 1 + (n % 10);
    const until = from === 1 ? 'R8.12' : `R9.${from - 1}`;
    const visits = n % 4 ? `R8.${from}.${1 + (n % 28)}` : '';
    const period = ['3月ごと', '6', '毎月', '3', '6月ごと', '12'][n % 6];
    return [
      1312000000 + office,
      `事業所${office}`,
      `C-${n}`,
      `見本${office} 花子${1 + (n % 3)}`,
      '',
      ['身体', '知的', '精神'][n % 3],
      `R8.${from}`,
      until,
      period,
      visits,
      '',
    ].join(',');
  });
  const header =
    '事業所番号,事業所名,ケースコード,担当者,提出先,障害種別,支給開始年月,支給終了年月,モニタリング期間,実施日,備考';
  return Buffer.from([header, ...lines].join('\r\n'));
}

async function takeOut(bare: Ground['bare']): Promise<Map<string, Buffer>> {
  const copies = new Map<string, Buffer>();
  for (const table of tables) {
    copies.set(table, await buffer(bare.query(copyTo(`copy ${table} to stdout (format binary)`))));
  }
  await bare.query(`truncate ${tables.join(', ')} cascade`);
  await bare.query('checkpoint');
  return copies;
}

async function putBack(bare: Ground['bare'], copies: Map<string, Buffer>): Promise<void> {
  await bare.query('begin');
  for (const [table, copy] of copies) {
    const into = bare.query(copyFrom(`copy ${table} from stdin (format binary)`));
    await pipeline(Readable.from([copy]), into);
  }
  await bare.query('commit');
}
