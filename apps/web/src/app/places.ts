import { m } from '../generated/words/messages.js';
import type { Me } from './me.js';

/** A page of the menu. Its address also holds for all below it: /visits for /visits/:id. */
export interface Place {
  to: string;
  label: () => string;
  /** A permission. Left out: everybody. */
  needs?: string;
  /** Of these roles alone, whatever they may. */
  only?: Me['roles'];
  /** Other addresses of which this is the place in the menu. */
  also?: readonly string[];
}

export interface PlaceGroup {
  label: () => string;
  places: readonly Place[];
}

/**
 * The menu: its first row are the groups, its second the places of the present group. A new page is
 * one line in its group, where the people who have it look for it; pages about one thing (/visits/:id)
 * need none. A group leads to its first place that one may open; with only one it has no second row,
 * and with none it is not there. Keep a group below eight for any role.
 */
export const groups: readonly PlaceGroup[] = [
  {
    label: m.nav_group_today,
    places: [
      { to: '/', label: m.nav_today },
      { to: '/inbox', label: m.nav_inbox, needs: 'reminders.ownInbox' },
    ],
  },
  {
    label: m.nav_group_visits,
    places: [
      { to: '/board', label: m.nav_board, needs: 'visits.plan' },
      { to: '/plan', label: m.nav_plan, needs: 'visits.plan', also: ['/programmes'] },
      { to: '/plan/proposal', label: m.nav_proposal, needs: 'visits.plan' },
      { to: '/visits', label: m.visits_title, needs: 'visits.read' },
      { to: '/steps', label: m.visits_steps, needs: 'visits.read' },
      { to: '/consents', label: m.visits_consents, needs: 'visits.chooseCase' },
      { to: '/hours', label: m.visits_hours, needs: 'visits.ownCalendar' },
      { to: '/certificates', label: m.visits_certificates, needs: 'visits.readCertificates' },
    ],
  },
  {
    label: m.nav_group_sheets,
    places: [
      { to: '/sheets', label: m.sheets, needs: 'instruments.readSheets' },
      { to: '/homes', label: m.nav_homes, only: ['manager'] },
      { to: '/instruments', label: m.forms, needs: 'instruments.readForms' },
    ],
  },
  {
    label: m.nav_group_monitoring,
    places: [
      {
        to: '/monitoring',
        label: m.nav_monitoring,
        needs: 'monitoring.readRegister',
        also: ['/cases'],
      },
      {
        to: '/monitoring/passed',
        label: m.nav_passed,
        needs: 'monitoring.readRegister',
        only: ['coordinator'],
      },
      {
        to: '/monitoring/overview',
        label: m.nav_overview,
        needs: 'monitoring.readRegister',
        only: ['coordinator', 'manager'],
      },
      { to: '/register', label: m.nav_register, needs: 'monitoring.importRegister' },
      { to: '/hand-over', label: m.nav_hand_over, needs: 'monitoring.handOver' },
    ],
  },
  {
    label: m.nav_group_committee,
    places: [
      { to: '/committee', label: m.nav_committee, needs: 'findings.readPack' },
      { to: '/opinions', label: m.nav_opinions, needs: 'findings.readPack' },
      { to: '/issues', label: m.nav_issues, needs: 'findings.readPack' },
      { to: '/homes', label: m.nav_homes, needs: 'findings.readPack' },
      { to: '/themes', label: m.nav_themes, needs: 'findings.keepThemes' },
    ],
  },
  {
    label: m.nav_group_offices,
    places: [
      { to: '/directory', label: m.nav_directory, needs: 'directory.read' },
      { to: '/accounts', label: m.accounts, needs: 'access.manageAccounts' },
      { to: '/readers', label: m.readers, needs: 'audit.whoReadUs' },
    ],
  },
  {
    label: m.nav_group_settings,
    places: [
      { to: '/settings', label: m.settings, needs: 'visits.keepSettings' },
      { to: '/reminders/log', label: m.nav_log, needs: 'reminders.readLetters' },
    ],
  },
  {
    label: m.nav_group_audit,
    places: [{ to: '/audit', label: m.audit, needs: 'audit.readLog' }],
  },
];

/** The place that an address belongs to: the longest that begins it. */
export function placeOf(pathname: string, open: readonly PlaceGroup[]): Place | undefined {
  const reach = ({ to, also = [] }: Place) =>
    Math.max(
      ...[to, ...also].map((at) =>
        pathname === at || (at !== '/' && pathname.startsWith(`${at}/`)) ? at.length : 0,
      ),
    );
  const [nearest] = open
    .flatMap(({ places }) => places)
    .filter((place) => reach(place) > 0)
    .sort((one, other) => reach(other) - reach(one));
  return nearest;
}
