import { addMonths, type Month } from '@furikaeri/calendar';
import { newId } from '@furikaeri/core';
import {
  HomeReview,
  MeetingDocument,
  Minutes,
  WordReading,
  WrittenOpinion,
} from '@furikaeri/findings';
import { InstrumentVersion } from '@furikaeri/instruments';
import { SupportCase, SweepService } from '@furikaeri/monitoring';
import { Visit } from '@furikaeri/visits';
import { demoLogins } from '../../apps/cli/src/demo/accounts.js';
import {
  makeAccount,
  makeCase,
  makeDueMonth,
  makeHolder,
  makeInstrumentVersion,
  makeOffice,
  makeReflectionCase,
  makeSheet,
  makeSnapshot,
  makeStatement,
  makeSummary,
  makeWish,
} from '../make/index.js';
import type { Demo } from './demo.js';
import { ids } from './places.js';

/** What the demo ward has none of on its first day, and some dialog is about. */
export async function addBeyondDemo(demo: Demo): Promise<void> {
  await demo.get(SweepService).sweep();
  const idOf = async (name: keyof typeof ids, takes: string[] = []) =>
    (await demo.database.query<{ id: string }>(ids[name], takes))[0]!.id;
  const meetingId = await idOf('meeting');
  const instrumentId = await idOf('form');
  const { id: personId } = await demo.person('committeeMember');
  const manager = await demo.person('manager');
  const lead = await demo.person('lead');
  const visitId = await idOf('askedHere', [manager.id]);
  const { id: specialistId } = await demo.person('specialist');
  const caseId = await idOf('ownCase', [specialistId]);
  const reviewId = await idOf('ownReview', [manager.id]);
  const { municipalityId } = demo.inWard;
  await demo.work.run(demo.inWard, async (tx) => {
    const at = { municipalityId, meetingId };
    const [agenda] = await tx.query<{ topic_id: string }>(
      'select topic_id from agenda_item where meeting_id = $1 order by position limit 1',
      [meetingId],
    );
    const topicId = agenda!.topic_id;
    await makeStatement(tx, { meetingId, topicId, kind: 'issue', text: '日中の場がたりません。' });
    await tx.manager.insert(WrittenOpinion, {
      ...at,
      id: newId(),
      topicId,
      personId,
      kind: 'good',
      text: '本人のことばで目標が書かれていました。',
      submittedAt: tx.now,
      statementId: null,
    });
    await tx.manager.insert(MeetingDocument, {
      ...at,
      id: newId(),
      position: 1,
      title: '訪問のまとめ',
      content: null,
    });
    await tx.manager.insert(Minutes, {
      ...at,
      words: '訪問した事業所のようすを話し合いました。',
      state: 'approved',
      savedAt: tx.now,
      approvedAt: tx.now,
    });
    const reading = { words: '事業所', kana: 'じぎょうしょ' };
    await tx.manager.insert(WordReading, { municipalityId, id: newId(), ...reading });
    const { officeId, instrumentVersionId } = await tx.manager.findOneByOrFail(HomeReview, {
      id: reviewId,
    });
    const submitted = { state: 'submitted' as const, submittedAt: tx.now };
    const handedIn = { officeId, instrumentVersionId, personId: manager.id };
    await makeSheet(tx, { ...handedIn, purpose: 'review', ...submitted });
    const closed = await makeOffice(tx, { name: '相談室ゆうなぎ', closedOn: '2026-03-31' });
    await makeCase(tx, { officeId: closed.id });
    const own = await tx.manager.findOneByOrFail(SupportCase, { id: caseId });
    const closedReason = 'registeredInError';
    // Before its register begins: no month of the demo's is there.
    const month = addMonths(own.supportFrom as Month, -120);
    await makeDueMonth(tx, own, { month, closedReason, closedOn: `${month}-20` });
    await makeReflectionCase(tx, await tx.manager.findOneByOrFail(Visit, { id: visitId }));
    const shut = await makeHolder(tx, ['committeeMember']);
    await makeAccount(tx, { personId: shut.id, login: shut.email!, state: 'suspended' });
    await makeAccount(tx, {
      personId: lead.id,
      login: demoLogins.lead,
      totpConfirmedAt: tx.now,
    });
    await tx.query(
      `insert into mail_preference (person_id, municipality_id, failed_address, failed_how, failed_at)
       select id, municipality_id, email, case when id = $1 then 'bounced' else 'refused' end, $3
       from person where id in ($1, $2)`,
      [shut.id, lead.id, tx.now],
    );
    await makeWish(tx, { officeId, personId: manager.id, words: '記録の書き方を話したいです。' });
    await makeSnapshot(tx, { meetingId, state: 'done', step: 8, madeAt: tx.now });
    await makeSummary(tx, { meetingId });
    const published = await tx.manager.findOneByOrFail(InstrumentVersion, {
      instrumentId,
      state: 'published',
    });
    await makeInstrumentVersion(tx, {
      instrumentId,
      number: published.number + 1,
      state: 'draft',
      definition: published.definition,
      publishedAt: null,
    });
  });
}
