import { addDays, type Day, fiscalYearOf, instantInTokyo } from '@furikaeri/calendar';
import type { Tx } from '@furikaeri/core';
import {
  composeSummary,
  freezeFigures,
  getMeeting,
  type Meeting,
  readSummaryFacts,
  Snapshot,
  Summary,
  Theme,
  ThemeQuote,
} from '@furikaeri/findings';
import type { Material } from '@furikaeri/visits';
import type { Committee } from './committee.js';
import { themeWords } from './findings-words.js';
import { inventId } from './ids.js';
import { insertSet } from './insert-set.js';
import type { Log } from './log-rows.js';
import type { Random } from './random.js';
import type { Year } from './year-rows.js';

/** Reviewed quotes of one theme. */
const MOST_QUOTES = 4;

/** What the meetings of the demo read: themes with quotes, frozen figures, last year's summary. */
export async function seedFindings(
  tx: Tx,
  random: Random,
  { committee, years, log, today }: { committee: Committee; years: Year[]; log: Log; today: Day },
): Promise<void> {
  const [, lastYear, coming] = committee.meetings as [Meeting, Meeting, Meeting];
  const keeperId = committee.statements[0]?.recordedBy ?? '';
  // Figures are counted within one municipality, which the seed as a whole is not narrowed to.
  await tx.query(`select set_config('app.municipality', $1, true)`, [lastYear.municipalityId]);
  const cutOffs = [
    [lastYear, addDays(lastYear.heldOn as Day, -10)],
    [coming, addDays(today, -4)],
  ] as const;
  for (const [meeting, cutOffOn] of cutOffs) {
    // In March the meeting ahead may be of a year that has not begun.
    if (fiscalYearOf(cutOffOn) !== meeting.fiscalYear) continue;
    const facts = { meeting, cutOffOn, keeperId };
    await seedThemes(tx, random, facts, materialOf(log, years, meeting));
    await seedSnapshot(tx, random, facts);
  }
  await seedSummary(tx, random, lastYear, keeperId);
  await tx.query(`select set_config('app.municipality', '', true)`);
}

interface Facts {
  meeting: Meeting;
  cutOffOn: Day;
  keeperId: string;
}

function materialOf({ material }: Log, years: readonly Year[], { fiscalYear }: Meeting) {
  const year = years.find(({ programme }) => programme.fiscalYear === fiscalYear);
  const visits = new Set(year?.visits.map(({ id }) => id));
  return material.filter(({ visitId }) => visits.has(visitId));
}

/** Gathered and looked at again two days before the cut-off. */
async function seedThemes(
  tx: Tx,
  random: Random,
  { meeting, cutOffOn, keeperId }: Facts,
  material: readonly Material[],
): Promise<void> {
  const { municipalityId, fiscalYear } = meeting;
  const reviewedAt = instantInTokyo(addDays(cutOffOn, -2), 15);
  for (const [n, { perspectives, ...words }] of themeWords.entries()) {
    const id = inventId(random);
    const about = { id, municipalityId, fiscalYear, position: n + 1, ...words };
    await insertSet(tx, Theme, [{ ...about, droppedAt: null, createdAt: reviewedAt }]);
    const placed = material.filter(
      ({ perspective, kind, releasedAt }) =>
        kind !== 'topic' && perspectives.includes(perspective ?? '') && releasedAt < reviewedAt,
    );
    const quoted = new Set<string>();
    const rows = placed.map((one): ThemeQuote => {
      const reviewed = withoutOccasion(one.words);
      const isQuoted = quoted.size < MOST_QUOTES && !quoted.has(reviewed);
      if (isQuoted) quoted.add(reviewed);
      return {
        id: inventId(random),
        municipalityId,
        themeId: id,
        materialId: one.id,
        placedBy: keeperId,
        placedAt: reviewedAt,
        takenOffAt: null,
        words: isQuoted ? reviewed : '',
        reviewedBy: isQuoted ? keeperId : null,
        reviewedAt: isQuoted ? reviewedAt : null,
      };
    });
    await insertSet(tx, ThemeQuote, rows);
  }
}

/** When and where a word was said could tell whose it is: the review takes that out. */
const withoutOccasion = (words: string): string => words.replace(/（[^（）]*）$/, '');

/** Made by the program itself the day after its cut-off, then published. */
async function seedSnapshot(
  tx: Tx,
  random: Random,
  { meeting, cutOffOn, keeperId }: Facts,
): Promise<void> {
  const madeAt = instantInTokyo(addDays(cutOffOn, 1), 10);
  const { id: meetingId, municipalityId, fiscalYear } = meeting;
  const ofYears = { id: inventId(random), municipalityId, fiscalYear, fromYear: fiscalYear };
  const asked = { cutOffOn, state: 'running' as const, tries: 1, requestedBy: keeperId };
  await insertSet(tx, Snapshot, [
    { ...ofYears, ...asked, meetingId, steps: 0, step: 0, cancelAsked: false, createdAt: madeAt },
  ]);
  let steps = 0;
  const facts = { ...ofYears, ...asked, publishedAt: null };
  await freezeFigures({ ...tx, now: madeAt }, facts, async (step) => void (steps = step));
  await tx.query(
    `update snapshot set step = $2, steps = $2, published_at = $3, published_by = $4 where id = $1`,
    [ofYears.id, steps, instantInTokyo(addDays(cutOffOn, 1), 14), keeperId],
  );
}

/** 概要版 of last year's two rounds, published three weeks after the second with what was answered by then. */
async function seedSummary(
  tx: Tx,
  random: Random,
  { id: meetingId, municipalityId, heldOn }: Meeting,
  keeperId: string,
): Promise<void> {
  const at = instantInTokyo(addDays(heldOn as Day, 21), 15);
  const first = { version: 1, correction: '' };
  const meeting = await getMeeting(tx, meetingId);
  const facts = await readSummaryFacts({ ...tx, now: at }, meeting, first);
  const answers = facts.answers.filter((answer) => answer.at < at);
  await insertSet(tx, Summary, [
    {
      id: inventId(random),
      municipalityId,
      meetingId,
      version: first.version,
      state: 'published',
      content: composeSummary({ ...facts, answers }),
      readings: [],
      correctionWords: first.correction,
      revision: 1,
      draftedAt: at,
      draftedBy: keeperId,
      publishedAt: at,
      publishedBy: keeperId,
      createdAt: at,
    },
  ]);
}
