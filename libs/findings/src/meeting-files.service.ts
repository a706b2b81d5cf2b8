import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppError,
  type FileProblem,
  type FileRemark,
  isId,
  notFound,
  type PersonActor,
  readYamlText,
  remark,
  remarksOf,
  type TextWarning,
  textWarnings,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { isUtf8 } from 'node:buffer';
import { findFiled } from './meeting-file/find-meetings.js';
import { keepMeeting } from './meeting-file/keep-meeting.js';
import type { FileCounts, Keeping } from './meeting-file/keeping.js';
import { keepAnswers } from './meeting-file/keep-statements.js';
import type { FiledMeeting } from './meeting-file/meeting-file.js';
import { readMeetings } from './meeting-file/read-meetings.js';
import { writeJson, writeYaml } from './meeting-file/write-meetings.js';
import { findMeetings, getMeeting } from './meetings.queries.js';
import { sayOfFile } from './messages.js';
import { note } from './rows.js';

export interface ImportOptions {
  /** Looks at everything and writes nothing. */
  dryRun?: boolean;
  /** The warnings were read; else they ask first and nothing is written. */
  confirmed?: boolean;
}
export interface ImportedMeetings {
  /** False: a trial, or warnings ask first. */
  written: boolean;
  counts: FileCounts;
  warnings: TextWarning[];
}

const MOST_REMARKS = 200;
const nothing = (): FileCounts => ({
  meetings: 0,
  topics: 0,
  statements: 0,
  changed: 0,
  same: 0,
  left: 0,
  answers: 0,
});
/** Thrown past the end of a trial, so that nothing of it stays. */
class Trial extends Error {}

/** 評価会議のファイル, in and out. The same file twice changes nothing; one with a fault changes nothing. */
@Injectable()
export class MeetingFilesService {
  constructor(private readonly work: UnitOfWork) {}

  /** Throws INVALID with every remark in `facts.remarks`. */
  async importFile(
    actor: Actor,
    content: Buffer,
    { dryRun = false, confirmed = false }: ImportOptions = {},
  ): Promise<ImportedMeetings> {
    const read = readFile(content);
    if (!read.ok) throw refusalOf(read.remarks);
    const warnings = textWarnings({ confirmed }, textsOf(read.value));
    const counts = nothing();
    const written = !dryRun && !warnings.length;
    try {
      await this.work.run(actor, async (tx) => {
        const problems = await keepAll(tx, read.value, counts);
        if (problems.length) throw refusalOf(remarksOf(problems, read.placeOf));
        if (!written) throw new Trial();
        note(tx, 'meetingsImported', 'Municipality', tx.actor.municipalityId ?? '', { ...counts });
      });
    } catch (error) {
      if (!(error instanceof Trial)) throw error;
    }
    return { written, counts, warnings };
  }

  /** `schema`: where an editor finds the JSON Schema. */
  async exportYaml(actor: PersonActor, meetingId: string, schema: string): Promise<string> {
    return writeYaml(await this.one(actor, meetingId), schema);
  }

  async exportJson(actor: PersonActor, meetingId: string): Promise<string> {
    return writeJson(await this.one(actor, meetingId));
  }

  /** All meetings of a year in one file. */
  async exportYear(actor: Actor, fiscalYear: number, schema: string): Promise<string> {
    const filed = await this.work.read(actor, async (tx) => {
      const { items } = await findMeetings(tx, { fiscalYear, take: 100, skip: 0 });
      if (!items.length) throw notFound('fiscalYear');
      return findFiled(tx, items);
    });
    return writeYaml(filed, schema);
  }

  private one(actor: Actor, id: string): Promise<FiledMeeting[]> {
    if (!isId(id)) throw notFound('id');
    return this.work.read(actor, async (tx) => findFiled(tx, [await getMeeting(tx, id)]));
  }
}

function readFile(content: Buffer): ReturnType<typeof readYamlText<FiledMeeting[]>> {
  if (isUtf8(content)) return readYamlText(content.toString('utf8'), readMeetings);
  return { ok: false, remarks: [remark(sayOfFile.unknownFile())], placeOf: () => undefined };
}

/** Meetings first, so that each finds the earlier ones; then answers, which may be reported later. */
async function keepAll(
  tx: Tx,
  meetings: readonly FiledMeeting[],
  counts: FileCounts,
): Promise<FileProblem[]> {
  const municipalityId = tx.actor.municipalityId ?? '';
  const keeping: Keeping = { tx, municipalityId, counts, problems: [] };
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('meeting ' || app_municipality(), 0))`,
  );
  const kept = [];
  for (const filed of meetings) kept.push({ filed, meeting: await keepMeeting(keeping, filed) });
  for (const { filed, meeting } of kept) await keepAnswers(keeping, meeting, filed);
  return keeping.problems;
}

const textsOf = (meetings: readonly FiledMeeting[]): Record<string, string> =>
  Object.fromEntries(
    meetings.flatMap(({ topics }) =>
      topics.flatMap(({ report, statements }, t) => [
        ...report.map((line, n): [string, string] => [`topics.${t}.report.${n}`, line]),
        ...statements.flatMap(({ code, text, suggestion, saidAs }): [string, string][] => [
          [code, text],
          [`${code}.suggestion`, suggestion],
          [`${code}.saidAs`, saidAs],
        ]),
      ]),
    ),
  );

const refusalOf = (remarks: readonly FileRemark[]): AppError =>
  new AppError('INVALID', sayOfFile.hasRemarks(), 'file', undefined, {
    remarks: remarks.slice(0, MOST_REMARKS),
  });
