import { AppError, type FileRemark, system, UnitOfWork } from '@furikaeri/core';
import { type ImportedMeetings, MeetingFilesService, MeetingsModule } from '@furikaeri/findings';
import { withRooms } from './context.js';
import { type FileToImport, findMunicipality } from './import-file.js';

const actorName = 'cli.import';

/** Meetings with their statements: says what they bring, and where a person may be recognised. */
export async function importMeetings({ content, dryRun, code }: FileToImport): Promise<void> {
  await withRooms([MeetingsModule], async (rooms) => {
    const municipalityId = await rooms
      .get(UnitOfWork)
      .read(system(actorName), (tx) => findMunicipality(tx, code));
    try {
      const options = { dryRun, confirmed: !dryRun };
      const actor = system(actorName, municipalityId);
      show(await rooms.get(MeetingFilesService).importFile(actor, content, options), dryRun);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.exitCode = 1;
      console.error(error.message);
      for (const { row, column, message } of (error.facts?.remarks ?? []) as FileRemark[]) {
        console.error(`  ${row ? `${row} 行目 ` : ''}${column}: ${message}`);
      }
    }
  });
}

function show({ counts, warnings }: ImportedMeetings, dryRun: boolean): void {
  const { meetings, topics, statements, changed, same, left, answers } = counts;
  console.log(
    `${dryRun ? '試し（何も変えていません）' : '取り込みました'}: ` +
      `新しい回 ${meetings}、議題 ${topics}、発言 ${statements}、対応 ${answers}、` +
      `変わったもの ${changed}、同じ発言 ${same}、ファイルになく残した発言 ${left}`,
  );
  for (const { field, found } of warnings) {
    console.log(`  個人が分かる書き方ではありませんか: ${field.replace('input.', '')}「${found}」`);
  }
}
