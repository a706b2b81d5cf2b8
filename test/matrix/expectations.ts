import { newId } from '@furikaeri/core';
import { committeeRows } from './committee.js';
import { findingsRows } from './findings.js';
import { instrumentRows } from './instruments.js';
import { noteRows } from './notes.js';
import { planningRows } from './planning.js';
import { everyone, hidden, type Row } from './row.js';
import { schedulingRows } from './scheduling.js';
import { sheetRows } from './sheets.js';
import { snapshotRows } from './snapshots.js';

const coordinator = ['coordinator'] as const;
const keepers = ['coordinator', 'manager'] as const;
const register = ['coordinator', 'manager', 'specialist'] as const;
const visiting = ['manager', 'specialist'] as const;
const staff = ['coordinator', 'lead', 'coreMember', 'manager', 'specialist'] as const;
const password = 'kumo to yama no aida de';
const today = '2026-11-22';
/** Managers read of other offices' people, and change only their own. */
const seenNotTouched = { ...hidden, nextDoor: 'FORBIDDEN' } as const;
const ownOffice = { ...hidden, nextDoor: 'NOT_FOUND' } as const;

/** Who may do what: one row for each operation of the schema. */
export const expectations: Record<string, Row> = {
  'Query.server': { may: 'public' },

  // access
  'Query.me': { may: 'public' },
  'Mutation.signIn': { may: 'public', args: () => ({ input: { login: 'a@b.example', password } }) },
  'Mutation.signInWithCode': { may: 'public', args: () => ({ input: { code: '000000' } }) },
  'Mutation.signOut': { may: 'public' },
  'Mutation.acceptInvitation': {
    may: 'public',
    args: () => ({ input: { token: 'none', password } }),
  },
  'Mutation.requestPasswordReset': {
    may: 'public',
    args: () => ({ input: { login: 'a@b.example' } }),
  },
  'Mutation.resetPassword': { may: 'public', args: () => ({ input: { token: 'none', password } }) },
  'Query.mySessions': { may: 'signedIn' },
  'Mutation.endSession': {
    may: 'signedIn',
    args: () => ({ input: { sessionId: newId() } }),
    but: everyone('NOT_FOUND'),
  },
  'Mutation.endOtherSessions': { may: 'signedIn' },
  'Mutation.changePassword': {
    may: 'signedIn',
    args: () => ({ input: { currentPassword: password, newPassword: password } }),
  },
  'Mutation.startTotp': { may: 'signedIn' },
  'Mutation.confirmTotp': { may: 'signedIn', args: () => ({ input: { code: '000000' } }) },
  'Mutation.disableTotp': { may: 'signedIn', args: () => ({ input: { password } }) },
  'Mutation.renewRecoveryCodes': { may: 'signedIn', args: () => ({ input: { password } }) },
  'Mutation.invitePerson': {
    may: keepers,
    args: async (world) => ({ input: { personId: (await world.newSpecialist()).id } }),
    but: seenNotTouched,
  },
  'Query.accounts': { may: coordinator },
  'Mutation.suspendAccount': {
    may: coordinator,
    args: async (world) => ({ input: { accountId: (await world.newAccount()).id } }),
    but: hidden,
  },
  'Mutation.reactivateAccount': {
    may: coordinator,
    args: async (world) => ({ input: { accountId: (await world.newAccount()).id } }),
    but: hidden,
  },
  'Mutation.removeSecondFactor': {
    may: coordinator,
    args: async (world) => ({ input: { accountId: (await world.newAccount()).id } }),
    but: hidden,
  },
  'Query.securitySettings': { may: coordinator },
  'Mutation.changeSecuritySettings': {
    may: coordinator,
    args: () => ({ input: { idleMinutes: 30, absoluteHours: 10, totpRoles: [] } }),
  },

  // audit
  'Query.auditEntries': { may: ['auditor'] },
  'Query.whoReadUs': {
    may: ['manager'],
    args: (world) => ({ officeId: world.office.id }),
    but: { nextDoor: 'NOT_FOUND' },
  },

  // directory
  'Query.offices': { may: staff },
  'Query.office': { may: staff, args: (world) => ({ id: world.office.id }), but: hidden },
  'Query.coreCentres': { may: staff },
  'Query.corporations': { may: staff },
  'Query.people': { may: staff },
  'Query.person': {
    may: staff,
    args: async (world) => ({ id: (await world.newSpecialist()).id }),
    but: hidden,
  },
  'Query.leads': { may: staff },
  'Query.coreMembers': { may: staff },
  'Mutation.registerCorporation': {
    may: coordinator,
    args: () => ({ input: { name: `社会福祉法人見本${newId()}` } }),
  },
  'Mutation.registerOffice': {
    may: coordinator,
    args: (world) => ({
      input: { corporationId: world.office.corporationId, name: newId(), kinds: ['specific'] },
    }),
    but: hidden,
  },
  'Mutation.changeOffice': {
    may: coordinator,
    args: async (world) => ({ input: { officeId: (await world.newOffice()).id, name: newId() } }),
    but: hidden,
  },
  'Mutation.closeOffice': {
    may: coordinator,
    args: async (world) => ({ input: { officeId: (await world.newOffice()).id, lastDay: today } }),
    but: hidden,
  },
  'Mutation.registerPerson': {
    may: keepers,
    args: (world) => ({
      input: {
        familyName: '見本',
        givenName: '花子',
        post: { role: 'specialist', officeId: world.office.id, fromOn: today },
      },
    }),
    but: seenNotTouched,
  },
  'Mutation.changePerson': {
    may: keepers,
    args: async (world) => ({
      input: { personId: (await world.newSpecialist()).id, familyName: '見本' },
    }),
    but: seenNotTouched,
  },
  'Mutation.addQualification': {
    may: keepers,
    args: async (world) => ({
      input: { personId: (await world.newSpecialist()).id, kind: 'careWorker' },
    }),
    but: seenNotTouched,
  },
  'Mutation.appoint': {
    may: keepers,
    args: async (world) => ({
      input: {
        personId: (await world.newSpecialist()).id,
        role: 'specialist',
        officeId: world.office.id,
        fromOn: today,
      },
    }),
    but: seenNotTouched,
  },
  'Mutation.endAppointment': {
    may: keepers,
    args: async (world) => ({
      input: { appointmentId: (await world.newPost()).id, untilOn: today },
    }),
    but: ownOffice,
  },
  'Mutation.transferPerson': {
    may: keepers,
    args: async (world) => ({
      input: {
        appointmentId: (await world.newPost()).id,
        untilOn: today,
        officeId: world.office.id,
        fromOn: '2026-11-23',
      },
    }),
    but: ownOffice,
  },

  // reminders
  'Query.inbox': { may: 'signedIn' },
  'Query.inboxReminders': { may: 'signedIn' },
  'Query.reminder': { may: 'signedIn', args: () => ({ id: '1' }), but: everyone('NOT_FOUND') },
  'Mutation.snoozeReminder': {
    may: 'signedIn',
    args: () => ({ input: { id: '1', reason: '月末に訪問するため', until: '2026-11-27' } }),
    but: everyone('NOT_FOUND'),
  },
  'Query.myMailPreference': { may: 'signedIn' },
  'Mutation.changeMyMailPreference': {
    may: 'signedIn',
    args: () => ({ input: { byMail: true } }),
  },
  'Query.letters': { may: coordinator },
  'Query.addressTroubles': { may: coordinator },
  'Mutation.clearAddressTrouble': {
    may: coordinator,
    args: async (world) => {
      const { id, municipalityId } = await world.newSpecialist();
      await world.sql(
        `insert into mail_preference (person_id, municipality_id, failed_address, failed_how, failed_at)
         values ($1, $2, 'away@test.example', 'refused', now())`,
        [id, municipalityId],
      );
      return { personId: id };
    },
    but: hidden,
  },
  'Query.reminderSettings': { may: coordinator },
  'Mutation.changeReminderSettings': {
    may: coordinator,
    args: () => ({ input: { digest: true } }),
  },
  'Query.closedDays': { may: coordinator },
  'Mutation.addClosedDay': {
    may: coordinator,
    args: () => ({ input: { name: '開設記念日', onDay: '2027-02-01' } }),
  },
  'Mutation.removeClosedDay': {
    may: coordinator,
    args: async (world) => {
      await world.sql(
        `insert into closed_day (municipality_id, on_day, name) values ($1, '2027-02-02', '休業日')
         on conflict do nothing`,
        [world.office.municipalityId],
      );
      return { onDay: '2027-02-02' };
    },
    but: hidden,
  },

  // monitoring
  'Query.supportCases': { may: register },
  'Query.supportCase': {
    may: register,
    args: async (world) => ({ id: (await world.newCase()).id }),
    but: ownOffice,
  },
  'Query.drawCase': {
    may: register,
    args: (world) => ({ input: { officeId: world.office.id, seed: '11月' } }),
  },
  'Query.dueMonths': { may: register },
  'Query.monitoringOverview': {
    may: register,
    args: () => ({ input: { fromMonth: '2026-04', untilMonth: '2027-03' } }),
  },
  'Query.desks': { may: register },
  'Query.monitoringSetting': { may: register },
  'Query.closingReasons': { may: register },
  'Query.standardPeriods': { may: register },
  'Query.suggestInterval': {
    may: register,
    args: () => ({ input: { services: [], situations: [] } }),
  },
  'Query.readCertificate': {
    may: register,
    args: () => ({
      input: { periodText: '3月ごと', supportFrom: '2026-05', supportUntil: '2027-04' },
    }),
  },
  'Mutation.openCase': {
    may: register,
    args: (world) => ({
      input: {
        officeId: world.office.id,
        code: `C-${newId().slice(-5)}`,
        specialistId: world.specialistId,
        disabilityKind: 'intellectual',
        supportFrom: '2026-05',
        supportUntil: '2027-04',
        periodText: '3月ごと',
      },
    }),
    but: ownOffice,
  },
  'Mutation.changeCase': {
    may: register,
    args: async (world) => ({ input: { caseId: (await world.newCase()).id, note: '' } }),
    but: ownOffice,
  },
  'Mutation.changePhases': {
    may: register,
    args: async (world) => ({
      input: { caseId: (await world.newCase()).id, decidedOn: today, periodText: '6月ごと' },
    }),
    but: ownOffice,
  },
  'Mutation.endCase': {
    may: register,
    args: async (world) => ({
      input: { caseId: (await world.newCase()).id, endedOn: today, reason: 'supportEnded' },
    }),
    but: ownOffice,
  },
  'Mutation.resumeCase': {
    may: register,
    args: async (world) => ({ input: { caseId: (await world.newCase()).id } }),
    but: ownOffice,
  },
  'Mutation.renewCase': {
    may: register,
    args: async (world) => ({
      input: {
        caseId: (await world.newCase()).id,
        supportFrom: '2027-05',
        supportUntil: '2028-04',
        periodText: '3月ごと',
      },
    }),
    but: ownOffice,
  },
  'Mutation.closeDueMonth': {
    may: register,
    args: async (world) => ({
      input: {
        dueMonthId: (await world.newCase()).due.id,
        reason: 'municipalityChangedPeriod',
        closedOn: today,
      },
    }),
    but: ownOffice,
  },
  'Mutation.reopenDueMonth': {
    may: register,
    args: async (world) => ({
      input: { dueMonthId: (await world.newCase()).due.id, note: '入力の誤り' },
    }),
    but: ownOffice,
  },
  'Mutation.recordVisit': {
    may: visiting,
    args: async (world) => ({
      input: { id: newId(), caseId: (await world.newCase()).id, visitedOn: '2026-10-20' },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.changeRecord': {
    may: visiting,
    args: async (world) => ({
      input: { recordId: (await world.newRecord()).id, visitedOn: '2026-10-21' },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Mutation.voidRecord': {
    may: visiting,
    args: async (world) => ({
      input: { recordId: (await world.newRecord()).id, reason: '別のケースの記録' },
    }),
    but: { nextDoor: 'NOT_FOUND' },
  },
  'Query.handOvers': { may: keepers },
  'Mutation.handOverCases': {
    may: keepers,
    args: async (world) => ({
      input: {
        officeId: world.office.id,
        caseIds: [(await world.newCase()).id],
        fromSpecialistId: world.specialistId,
        toSpecialistId: (await world.newSpecialist()).id,
        handedOn: '2027-04-01',
      },
    }),
    but: ownOffice,
  },
  'Mutation.cancelHandOver': {
    may: keepers,
    args: () => ({ input: { handOverId: newId() } }),
    but: { coordinator: 'NOT_FOUND', manager: 'NOT_FOUND', ...ownOffice },
  },
  'Mutation.saveDesk': {
    may: coordinator,
    args: () => ({ input: { name: newId(), disabilityKinds: [] } }),
  },
  'Mutation.changeMonitoringSetting': {
    may: coordinator,
    args: () => ({ input: { recordGraceDays: 5, retentionYears: 5 } }),
  },
  'Query.registerImports': { may: coordinator },
  'Query.registerImport': {
    may: coordinator,
    args: async (world) => ({ id: await world.newImport() }),
    but: hidden,
  },
  'Mutation.applyRegisterImport': {
    may: coordinator,
    args: async (world) => ({ input: { id: await world.newImport() } }),
    but: hidden,
  },
  'Mutation.cancelRegisterImport': {
    may: coordinator,
    args: async (world) => ({ input: { id: await world.newImport() } }),
    but: hidden,
  },

  ...sheetRows,
  ...instrumentRows,
  ...planningRows,
  ...schedulingRows,
  ...noteRows,
  ...findingsRows,
  ...committeeRows,
  ...snapshotRows,
};
