import { QueueModule, type ReadTx, system, UnitOfWork } from '@furikaeri/core';
import {
  findAllFindings,
  getImport,
  MonitoringModule,
  RegisterImporter,
  RegisterImportsService,
  summaryOf,
  writeReport,
} from '@furikaeri/monitoring';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { withRooms } from './context.js';

const actorName = 'cli.import';

/** `import FILE [--dry-run] [--municipality 131211]`: exit code 1 when the file was not taken. */
export async function importRegister(...argv: string[]): Promise<void> {
  const { file, dryRun, code } = readArguments(argv);
  const content = await readFile(file).catch(() => {
    throw new Error(`ファイルを開けませんでした: ${file}`);
  });
  await withRooms([QueueModule.ringing(), MonitoringModule], async (rooms) => {
    const work = rooms.get(UnitOfWork);
    const municipalityId = await work.read(system(actorName), (tx) => findMunicipality(tx, code));
    const actor = system(actorName, municipalityId);
    const id = await rooms
      .get(RegisterImportsService)
      .keepFor(actor, municipalityId, { fileName: basename(file), content }, dryRun);
    const state = await rooms
      .get(RegisterImporter)
      .run(id, municipalityId, { progress: showProgress });
    const { row, findings } = await work.read(actor, async (tx) => ({
      row: await getImport(tx, id),
      findings: await findAllFindings(tx, id),
    }));
    for (const [what, value] of summaryOf(row)) console.log(`${what}: ${value}`);
    if (findings.length) {
      await writeFile(`${file}.report.xlsx`, await writeReport(row, findings));
      console.log(`確認するところの一覧: ${file}.report.xlsx`);
    }
    if (state !== 'applied' && state !== 'checked') process.exitCode = 1;
  });
}

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, municipality: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length) {
    throw new Error('使い方: npm run import -- ファイル [--dry-run] [--municipality 131211]');
  }
  return { file, dryRun: values['dry-run'], code: values.municipality };
}

async function findMunicipality(tx: ReadTx, code: string | undefined): Promise<string> {
  const all = await tx.query<{ id: string; code: string; name: string }>(
    'select id, code, name from municipality order by code',
  );
  const [found, other] = code ? all.filter((one) => one.code === code) : all;
  if (found && !other) return found.id;
  const list = all.map((one) => `${one.code} ${one.name}`).join('、');
  throw new Error(
    all.length
      ? `--municipality で自治体を選んでください: ${list}`
      : '自治体がまだ登録されていません。はじめに npm start か npm run admin:create をお使いください。',
  );
}

function showProgress(rowsRead: number, rowsTotal: number): void {
  if (rowsRead % 10_000 && rowsRead !== rowsTotal) return;
  console.log(`${rowsRead.toLocaleString('ja-JP')} / ${rowsTotal.toLocaleString('ja-JP')} 行`);
}
