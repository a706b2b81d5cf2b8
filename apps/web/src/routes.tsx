import type { RouteObject } from 'react-router';
import { BrokenPage } from './app/broken-page.js';
import { Gate } from './app/gate.js';
import { HomePage } from './app/home-page.js';
import { NotFoundPage } from './app/not-found-page.js';
import { Loading } from './ui/states.js';

/** A page that is fetched when it is first wanted. */
const later = <Name extends string>(
  load: () => Promise<Record<Name, React.ComponentType>>,
  name: Name,
) => ({
  lazy: async () => ({ Component: (await load())[name] }),
});

/** Letters lead to /monitoring, /monitoring/passed, /inbox, /invitation and /password-reset. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: Loading,
    children: [
      {
        path: '/invitation',
        ...later(() => import('./rooms/access/invitation-page.js'), 'InvitationPage'),
      },
      {
        path: '/password-reset',
        ...later(() => import('./rooms/access/password-reset-page.js'), 'PasswordResetPage'),
      },
      {
        path: '/answer',
        ...later(() => import('./rooms/visits/answer-page.js'), 'AnswerPage'),
      },
      {
        Component: Gate,
        children: [
          { path: '/', Component: HomePage },
          {
            path: '/inbox',
            ...later(() => import('./rooms/reminders/inbox-page.js'), 'InboxPage'),
          },
          {
            path: '/monitoring',
            ...later(() => import('./rooms/monitoring/months-page.js'), 'MonthsPage'),
          },
          {
            path: '/monitoring/passed',
            ...later(() => import('./rooms/monitoring/passed-page.js'), 'PassedPage'),
          },
          {
            path: '/monitoring/overview',
            ...later(() => import('./rooms/monitoring/overview-page.js'), 'OverviewPage'),
          },
          {
            path: '/board',
            ...later(() => import('./rooms/visits/board/board-page.js'), 'BoardPage'),
          },
          {
            path: '/board/:id',
            ...later(() => import('./rooms/visits/board/dates-page.js'), 'DatesPage'),
          },
          {
            path: '/plan',
            ...later(() => import('./rooms/visits/plan/year-page.js'), 'YearPage'),
          },
          {
            path: '/plan/proposal',
            ...later(() => import('./rooms/visits/plan/proposal-page.js'), 'ProposalPage'),
          },
          {
            path: '/programmes/new',
            ...later(() => import('./rooms/visits/plan/new-programme-page.js'), 'NewProgrammePage'),
          },
          {
            path: '/programmes/:id',
            ...later(() => import('./rooms/visits/plan/programme-page.js'), 'ProgrammePage'),
          },
          {
            path: '/cases/:id',
            ...later(() => import('./rooms/monitoring/case-page.js'), 'CasePage'),
          },
          {
            path: '/hand-over',
            ...later(() => import('./rooms/monitoring/hand-over-page.js'), 'HandOverPage'),
          },
          {
            path: '/reminders/log',
            ...later(() => import('./rooms/reminders/log-page.js'), 'LogPage'),
          },
          {
            path: '/register',
            ...later(() => import('./rooms/monitoring/imports-page.js'), 'ImportsPage'),
          },
          {
            path: '/register/:id',
            ...later(() => import('./rooms/monitoring/import-page.js'), 'ImportPage'),
          },
          {
            path: '/visits',
            ...later(() => import('./rooms/visits/visits-page.js'), 'VisitsPage'),
          },
          {
            path: '/visits/:id',
            ...later(() => import('./rooms/visits/visit-page.js'), 'VisitPage'),
          },
          {
            path: '/visits/:id/brief',
            ...later(() => import('./rooms/visits/brief-page.js'), 'BriefPage'),
          },
          {
            path: '/visits/:id/note',
            ...later(() => import('./rooms/visits/note-page.js'), 'NotePage'),
          },
          {
            path: '/steps',
            ...later(() => import('./rooms/visits/steps-page.js'), 'StepsPage'),
          },
          {
            path: '/consents',
            ...later(() => import('./rooms/visits/consents-page.js'), 'ConsentsPage'),
          },
          {
            path: '/hours',
            ...later(() => import('./rooms/visits/hours-page.js'), 'HoursPage'),
          },
          {
            path: '/certificates',
            ...later(() => import('./rooms/visits/certificates-page.js'), 'CertificatesPage'),
          },
          {
            path: '/directory',
            ...later(() => import('./rooms/directory/offices-page.js'), 'OfficesPage'),
          },
          {
            path: '/directory/:id',
            ...later(() => import('./rooms/directory/office-page.js'), 'OfficePage'),
          },
          {
            path: '/directory/people/:id',
            ...later(() => import('./rooms/directory/person-page.js'), 'PersonPage'),
          },
          {
            path: '/sheets',
            ...later(() => import('./rooms/instruments/sheets-page.js'), 'SheetsPage'),
          },
          {
            path: '/sheets/:id',
            ...later(() => import('./rooms/instruments/sheet-page.js'), 'SheetPage'),
          },
          {
            path: '/instruments',
            ...later(() => import('./rooms/instruments/forms-page.js'), 'FormsPage'),
          },
          {
            path: '/instruments/:id',
            ...later(() => import('./rooms/instruments/form-page.js'), 'FormPage'),
          },
          {
            path: '/instruments/:id/compare',
            ...later(() => import('./rooms/instruments/compare-page.js'), 'ComparePage'),
          },
          {
            path: '/committee',
            ...later(() => import('./rooms/findings/committee-page.js'), 'CommitteePage'),
          },
          {
            path: '/committee/:id',
            ...later(() => import('./rooms/findings/meeting-page.js'), 'MeetingPage'),
          },
          {
            path: '/committee/:id/pack',
            ...later(() => import('./rooms/findings/pack-page.js'), 'PackPage'),
          },
          {
            path: '/opinions',
            ...later(() => import('./rooms/findings/opinions/opinions-page.js'), 'OpinionsPage'),
          },
          {
            path: '/opinions/:id',
            ...later(() => import('./rooms/findings/opinions/opinion-page.js'), 'OpinionPage'),
          },
          {
            path: '/committee/:id/snapshots',
            ...later(() => import('./rooms/findings/figures/snapshots-page.js'), 'SnapshotsPage'),
          },
          {
            path: '/committee/:id/summary',
            ...later(() => import('./rooms/findings/summary/summary-page.js'), 'SummaryPage'),
          },
          {
            path: '/themes',
            ...later(() => import('./rooms/findings/themes/themes-page.js'), 'ThemesPage'),
          },
          {
            path: '/committee/:id/write',
            ...later(() => import('./rooms/findings/written/write-page.js'), 'WritePage'),
          },
          {
            path: '/issues',
            ...later(() => import('./rooms/findings/issues/issues-page.js'), 'IssuesPage'),
          },
          {
            path: '/homes',
            ...later(() => import('./rooms/findings/homes/homes-page.js'), 'HomesPage'),
          },
          {
            path: '/homes/:id',
            ...later(() => import('./rooms/findings/homes/review-page.js'), 'ReviewPage'),
          },
          {
            path: '/committee/:id/capture',
            ...later(() => import('./rooms/findings/capture/capture-page.js'), 'CapturePage'),
          },
          {
            path: '/settings',
            ...later(() => import('./app/settings-page.js'), 'SettingsPage'),
          },
          {
            path: '/account',
            ...later(() => import('./rooms/access/account-page.js'), 'AccountPage'),
          },
          { path: '/kit', ...later(() => import('./kit/kit-gate.js'), 'KitGate') },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
