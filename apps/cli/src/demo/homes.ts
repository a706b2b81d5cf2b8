import { addDays, type Day, fiscalYearOf, instantInTokyo } from '@furikaeri/calendar';
import type { HomeReview, Meeting } from '@furikaeri/findings';
import type { Sheet, SheetAct } from '@furikaeri/instruments';
import type { Committee } from './committee.js';
import { homeWords } from './homes-words.js';
import { inventId } from './ids.js';
import type { Random } from './random.js';
import { DEMO_OFFICE, holdersOn, type Ward } from './ward.js';

export interface Homes {
  sheets: Sheet[];
  acts: Omit<SheetAct, 'id'>[];
  reviews: HomeReview[];
}

interface Facts {
  ward: Ward;
  committee: Committee;
  today: Day;
  /** Of the form that homes fill. */
  versionId: string;
}

/** 年次の確認: one returned after last year's second round, and one in each other state this year. */
export function inventHomes(random: Random, facts: Facts): Homes {
  const [, lastYear, coming] = facts.committee.meetings as [Meeting, Meeting, Meeting];
  const heldOn = lastYear.heldOn as Day;
  const managers = managersOf(facts);
  const homes: Homes = { sheets: [], acts: [], reviews: [] };
  for (const [n, { state, ...words }] of homeWords.entries()) {
    const isReturned = state === 'returned';
    const writtenOn = isReturned ? addDays(heldOn, -35) : addDays(facts.today, n - 10);
    const manager = managers[Math.max(0, n - 1)];
    if (!manager?.officeId) continue;
    const { municipalityId, officeId, personId } = manager;
    const own = { municipalityId, officeId, fiscalYear: fiscalYearOf(writtenOn) };
    const form = { instrumentVersionId: facts.versionId, answers: words.answers };
    const [begun, handedIn] = [instantInTokyo(writtenOn, 10), instantInTokyo(writtenOn, 16)];
    const sheetId = inventId(random);
    homes.sheets.push({
      id: sheetId,
      ...own,
      ...form,
      personId,
      purpose: 'review',
      state: 'submitted',
      revision: 6,
      lastSave: null,
      sharing: 'kept',
      submittedAt: handedIn,
      savedAt: handedIn,
      createdAt: begun,
    });
    const act = { municipalityId, officeId, sheetId, personId, reason: '', sharing: null };
    homes.acts.push(
      { ...act, move: 'begin', answers: null, revision: 0, at: begun },
      { ...act, move: 'submit', answers: words.answers, revision: 6, at: handedIn },
    );
    const isLaidOut = state !== 'submitted';
    const opinionOn = isReturned ? addDays(heldOn, 7) : addDays(facts.today, -1);
    homes.reviews.push({
      id: inventId(random),
      ...own,
      ...form,
      homeName: words.homeName,
      sheetId,
      state,
      meetingId: isLaidOut ? (isReturned ? lastYear : coming).id : null,
      submittedBy: personId,
      submittedAt: instantInTokyo(writtenOn, 17),
      goodWords: words.good ?? '',
      issueWords: words.issues ?? '',
      opinionAt: words.good ? instantInTokyo(opinionOn, 11) : null,
      returnedAt: isReturned ? instantInTokyo(addDays(heldOn, 21), 11) : null,
    });
  }
  return homes;
}

/** Of the demo's own office first, then of others. */
function managersOf({ ward, today }: Facts) {
  const offices = ward.offices.filter(({ kinds }) => !kinds.includes('coreCentre'));
  const demo = offices[DEMO_OFFICE]?.id;
  const others = [5, 11].map((n) => offices[n]?.id);
  const managers = holdersOn(ward, 'manager', today);
  return [demo, ...others].map((id) => managers.find(({ officeId }) => officeId === id));
}
