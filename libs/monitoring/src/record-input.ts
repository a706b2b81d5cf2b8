import { type Day, monthOf } from '@furikaeri/calendar';
import { AppError, invalid, type Message } from '@furikaeri/core';
import {
  checkRecord,
  type MonitoringRecord,
  type RecordProblem,
} from './domain/monitoring-record.js';
import { say } from './messages.js';

/** What is written about a visit; what the visit itself needs must be there, the rest may follow. */
export interface VisitInput extends MonitoringRecord {
  visitedOn: Day;
  confirmed?: boolean | null;
}

export const freeTexts = ['place', 'wishes', 'goals', 'services', 'newIssues'] as const;
const LONGEST_TEXT = 4000;

const label: Record<keyof MonitoringRecord, string> = {
  visitedOn: '訪問日',
  visitedAt: '訪問した時刻',
  method: '面接の方法',
  placeKind: '訪問先の種類',
  place: '訪問先',
  met: '面接した相手',
  personMet: '本人に会えたか',
  wishes: '本人の意向・満足度',
  goals: '目標の達成状況',
  services: 'サービスの実施状況',
  newIssues: '新しい課題',
  planChangeNeeded: '計画変更の要否',
  nextMonthProposed: '次回のモニタリング月',
  reportedDeskId: '報告先',
  reportedOn: '報告日',
};

/**
 * Stops what cannot be kept. Gives the fields that are still to be written (`incomplete`): the visit
 * counts without them.
 */
export function checkVisit(input: VisitInput, today: Day): { incomplete: string[] } {
  for (const name of freeTexts) {
    if ((input[name] ?? '').length > LONGEST_TEXT) {
      throw invalid(`input.${name}`, say.tooLong({ most: LONGEST_TEXT }));
    }
  }
  const method = input.method ?? 'faceToFace';
  const problems = checkRecord({ ...input, method }, { today, dueMonth: monthOf(input.visitedOn) });
  const counts = method === 'faceToFace';
  const stopping = problems.filter(
    ({ reason, stops, field }) =>
      reason !== 'notFaceToFace' &&
      (reason !== 'missing' ||
        // A call or letter has neither a place nor a face; its day and hour are known all the same.
        (stops === 'visit' && (counts || field === 'visitedAt'))),
  );
  const [first] = stopping;
  if (first) {
    throw new AppError('INVALID', sentence(first), fieldPath(first), undefined, {
      problems: stopping.map((problem) => ({
        field: fieldPath(problem),
        ...sentence(problem),
      })),
    });
  }
  return {
    incomplete: problems
      .filter(({ reason, stops }) => reason === 'missing' && stops === 'record')
      .map(({ field }) => field),
  };
}

const fieldPath = ({ field }: RecordProblem): string => `input.${field}`;

function sentence({ field, reason }: RecordProblem): Message {
  switch (reason) {
    case 'inFuture':
      return field === 'reportedOn' ? say.reportedInFuture() : say.visitInFuture();
    case 'notATime':
    case 'metPersonDisagrees':
    case 'nextMonthNotLater':
    case 'reportedBeforeVisit':
    case 'notFaceToFace':
      return say[reason]();
    case 'visitOutsideDueMonth':
    case 'missing':
      return say.recordMissing({ what: label[field] });
  }
}
