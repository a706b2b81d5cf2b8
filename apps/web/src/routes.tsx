import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { Gate } from './app/gate.js';
import { NotFoundPage } from './app/not-found-page.js';
import { comesLater } from './ui/later.js';

/**
 * A page that is fetched when it is first wanted. The build reads these lines: the server has a browser
 * fetch a page's files beside the app's own (vite.config.ts).
 */
const later = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  Component: comesLater(load),
});

/** Letters lead to /monitoring, /monitoring/passed, /inbox, /invitation and /password-reset. */
export const routes: RouteObject[] = [
  later(
    '/invitation',
    async () => (await import('./rooms/access/invitation-page.js')).InvitationPage,
  ),
  later(
    '/password-reset',
    async () => (await import('./rooms/access/password-reset-page.js')).PasswordResetPage,
  ),
  later('/answer', async () => (await import('./rooms/visits/answer-page.js')).AnswerPage),
  {
    Component: Gate,
    children: [
      later('/', async () => (await import('./app/home-page.js')).HomePage),
      later('/inbox', async () => (await import('./rooms/reminders/inbox-page.js')).InboxPage),
      later(
        '/monitoring',
        async () => (await import('./rooms/monitoring/months-page.js')).MonthsPage,
      ),
      later(
        '/monitoring/passed',
        async () => (await import('./rooms/monitoring/passed-page.js')).PassedPage,
      ),
      later(
        '/monitoring/overview',
        async () => (await import('./rooms/monitoring/overview-page.js')).OverviewPage,
      ),
      later('/board', async () => (await import('./rooms/visits/board/board-page.js')).BoardPage),
      later(
        '/board/:id',
        async () => (await import('./rooms/visits/board/dates-page.js')).DatesPage,
      ),
      later('/plan', async () => (await import('./rooms/visits/plan/year-page.js')).YearPage),
      later(
        '/plan/proposal',
        async () => (await import('./rooms/visits/plan/proposal-page.js')).ProposalPage,
      ),
      later(
        '/programmes/new',
        async () => (await import('./rooms/visits/plan/new-programme-page.js')).NewProgrammePage,
      ),
      later(
        '/programmes/:id',
        async () => (await import('./rooms/visits/plan/programme-page.js')).ProgrammePage,
      ),
      later('/cases/:id', async () => (await import('./rooms/monitoring/case-page.js')).CasePage),
      later(
        '/hand-over',
        async () => (await import('./rooms/monitoring/hand-over-page.js')).HandOverPage,
      ),
      later('/reminders/log', async () => (await import('./rooms/reminders/log-page.js')).LogPage),
      later(
        '/register',
        async () => (await import('./rooms/monitoring/imports-page.js')).ImportsPage,
      ),
      later(
        '/register/:id',
        async () => (await import('./rooms/monitoring/import-page.js')).ImportPage,
      ),
      later('/visits', async () => (await import('./rooms/visits/visits-page.js')).VisitsPage),
      later('/visits/:id', async () => (await import('./rooms/visits/visit-page.js')).VisitPage),
      later(
        '/visits/:id/brief',
        async () => (await import('./rooms/visits/brief-page.js')).BriefPage,
      ),
      later('/visits/:id/note', async () => (await import('./rooms/visits/note-page.js')).NotePage),
      later('/steps', async () => (await import('./rooms/visits/steps-page.js')).StepsPage),
      later(
        '/consents',
        async () => (await import('./rooms/visits/consents-page.js')).ConsentsPage,
      ),
      later('/hours', async () => (await import('./rooms/visits/hours-page.js')).HoursPage),
      later(
        '/certificates',
        async () => (await import('./rooms/visits/certificates-page.js')).CertificatesPage,
      ),
      later(
        '/directory',
        async () => (await import('./rooms/directory/offices-page.js')).OfficesPage,
      ),
      later(
        '/directory/:id',
        async () => (await import('./rooms/directory/office-page.js')).OfficePage,
      ),
      later(
        '/directory/people/:id',
        async () => (await import('./rooms/directory/person-page.js')).PersonPage,
      ),
      later(
        '/accounts',
        async () => (await import('./rooms/access/accounts-page.js')).AccountsPage,
      ),
      later('/audit', async () => (await import('./rooms/audit/audit-page.js')).AuditPage),
      later('/readers', async () => (await import('./rooms/audit/readers-page.js')).ReadersPage),
      later('/sheets', async () => (await import('./rooms/instruments/sheets-page.js')).SheetsPage),
      later(
        '/sheets/:id',
        async () => (await import('./rooms/instruments/sheet-page.js')).SheetPage,
      ),
      later(
        '/instruments',
        async () => (await import('./rooms/instruments/forms-page.js')).FormsPage,
      ),
      later(
        '/instruments/:id',
        async () => (await import('./rooms/instruments/form-page.js')).FormPage,
      ),
      later(
        '/instruments/:id/compare',
        async () => (await import('./rooms/instruments/compare-page.js')).ComparePage,
      ),
      later(
        '/committee',
        async () => (await import('./rooms/findings/committee-page.js')).CommitteePage,
      ),
      later(
        '/committee/:id',
        async () => (await import('./rooms/findings/meeting-page.js')).MeetingPage,
      ),
      later(
        '/committee/:id/pack',
        async () => (await import('./rooms/findings/pack-page.js')).PackPage,
      ),
      later(
        '/opinions',
        async () => (await import('./rooms/findings/opinions/opinions-page.js')).OpinionsPage,
      ),
      later(
        '/opinions/:id',
        async () => (await import('./rooms/findings/opinions/opinion-page.js')).OpinionPage,
      ),
      later(
        '/committee/:id/snapshots',
        async () => (await import('./rooms/findings/figures/snapshots-page.js')).SnapshotsPage,
      ),
      later(
        '/committee/:id/summary',
        async () => (await import('./rooms/findings/summary/summary-page.js')).SummaryPage,
      ),
      later(
        '/themes',
        async () => (await import('./rooms/findings/themes/themes-page.js')).ThemesPage,
      ),
      later(
        '/committee/:id/write',
        async () => (await import('./rooms/findings/written/write-page.js')).WritePage,
      ),
      later(
        '/issues',
        async () => (await import('./rooms/findings/issues/issues-page.js')).IssuesPage,
      ),
      later('/homes', async () => (await import('./rooms/findings/homes/homes-page.js')).HomesPage),
      later(
        '/homes/:id',
        async () => (await import('./rooms/findings/homes/review-page.js')).ReviewPage,
      ),
      later(
        '/committee/:id/capture',
        async () => (await import('./rooms/findings/capture/capture-page.js')).CapturePage,
      ),
      later('/settings', async () => (await import('./app/settings-page.js')).SettingsPage),
      later('/account', async () => (await import('./rooms/access/account-page.js')).AccountPage),
      later('/kit', async () => (await import('./kit/kit-gate.js')).KitGate),
      { path: '*', Component: NotFoundPage },
    ],
  },
];
