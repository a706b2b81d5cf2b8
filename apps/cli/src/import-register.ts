import { QueueModule, system, UnitOfWork } from '@furikaeri/core';
import {
  findAllFindings,
  getImport,
  MonitoringModule,
  RegisterImporter,
  RegisterImportsService,
  summaryOf,
  writeReport,
} from '@furikaeri/monitoring';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { withRooms } from './context.js';
import { type FileToImport, findMunicipality } from './import-file.js';

const actorName = 'cli.import';

/** The register, a table: with remarks, a workbook of them is laid beside the file. */
export async function importRegister({ file, content, dryRun, code }: FileToImport): Promise<void> {
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

function showProgress(rowsRead: number, rowsTotal: number): void {
  if (rowsRead % 10_000 && rowsRead !== rowsTotal) return;
  console.log(`${rowsRead.toLocaleString('ja-JP')} / ${rowsTotal.toLocaleString('ja-JP')} 行`);
}
