import { keyOf, type Listed, PAGE, wholeKeyOf } from './api/keys.js';
import {
  BurdenLine,
  ComingVisits,
  FormVersion,
  HomeReviews,
  Inbox,
  Meetings,
  MeetingSnapshots,
  Months,
  MySheets,
  OpenSteps,
  type Operation,
  Opinions,
  Pack,
  PlanProgrammes,
  ProgrammeYear,
  Sheet,
  Snapshot,
  type StartQuery,
  TargetProposals,
  Visits,
} from './generated/operations.js';
import { latestPublished } from './rooms/findings/figures/latest-published.js';
import { comingVisits, ownSheets, showsBurden } from './rooms/instruments/reads.js';
import { isView, monthsOf, ownMonths } from './rooms/monitoring/reads.js';
import { roundNow, yearIn } from './rooms/visits/plan/year.js';
import { dueSteps, homeVisits } from './rooms/visits/reads.js';
import { partOf } from './ui/part.js';

/** Whose page it is, and which. */
interface Here {
  me: NonNullable<StartQuery['me']>;
  today: string;
  /** Of the address `/sheets/:id`. */
  id: string;
  search: URLSearchParams;
}

interface Ask {
  <Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Promise<Data>;
  /** A list to its end, where one answer holds it. */
  whole: <Data extends Listed<Data>, Variables>(
    operation: Operation<Data, Variables>,
    variables: Omit<Variables, 'take' | 'skip'>,
  ) => Promise<Data>;
}

type Reads = (here: Here, ask: Ask) => (false | Promise<unknown>)[];

/**
 * By page, what it asks for when it is opened; the server asks it beside the page (decisions/0021).
 * A page that is not here, or a read that is missing, is asked for by the app.
 */
const pages: Record<string, Reads> = {
  '/': ({ me, today }, ask) => {
    const may = (permission: string) => me.permissions.includes(permission);
    const isA = (role: (typeof me.roles)[number]) => me.roles.includes(role);
    const hasMonths = isA('specialist') && may('monitoring.readRegister');
    return [
      isA('committeeMember') && ask(Meetings, {}),
      isA('committeeMember') && ask.whole(Opinions, {}),
      may('reminders.ownInbox') && ask(Inbox, {}),
      may('instruments.fillSheets') && ask(MySheets, ownSheets),
      may('instruments.fillSheets') && ask(ComingVisits, comingVisits),
      may('visits.read') && ask(Visits, homeVisits(isA('coordinator'))),
      may('visits.read') && ask(OpenSteps, dueSteps(today)),
      hasMonths && ask(Months, ownMonths(me.personId, 'current')),
      hasMonths && ask(Months, ownMonths(me.personId, 'passed')),
    ];
  },
  '/monitoring': ({ search }, ask) => {
    const shown = search.get('show');
    const view = isView(shown) ? shown : 'current';
    return [shown !== 'cases' && ask(Months, monthsOf(view, partOf(search)))];
  },
  '/plan': ({ search, today }, ask) => [
    ask(PlanProgrammes, {}).then(async ({ programmes: { items } }) => {
      const of = yearIn(items, search.get('year'));
      const round = of && roundNow(of, today);
      return Promise.all([
        of && ask(ProgrammeYear, { programmeId: of.id }),
        round && ask(TargetProposals, { roundId: round.id }),
      ]);
    }),
  ],
  '/sheets/:id': ({ id }, ask) => [
    ask(Sheet, { id }).then(({ sheet }) =>
      Promise.all([
        ask(FormVersion, { id: sheet.version.id }),
        showsBurden(sheet) && ask(BurdenLine, { sheetId: id }),
      ]),
    ),
  ],
  '/committee/:id/pack': ({ id }, ask) => [
    ask(Pack, { id }),
    ask.whole(Opinions, {}),
    ask.whole(HomeReviews, { meetingId: id }),
    ask(MeetingSnapshots, { meetingId: id }).then(({ snapshots: { items } }) => {
      const latest = latestPublished(items);
      return latest && ask(Snapshot, { id: latest.id });
    }),
  ],
};

/** What the server has to offer (libs/core/src/http/first-data.ts). */
interface Door {
  /** The page's address in the build, its path and its search. */
  page: string;
  path: string;
  search: string;
  start: StartQuery;
  /** Rejects where the answer is none. */
  send: (id: string, variables: unknown) => Promise<unknown>;
  tell: (key: readonly unknown[], data: unknown) => void;
}

/** Asks what this page will ask, and tells it under the keys that the app keeps it. */
export async function firstReads({ page, path, search, start, send, tell }: Door): Promise<void> {
  const { me, server } = start;
  if (!me || !Object.hasOwn(pages, page)) return;
  const at = page.split('/').indexOf(':id');
  const here = {
    me,
    today: server.today,
    id: path.split('/')[at] ?? '',
    search: new URLSearchParams(search),
  };
  const one = async <Data, Variables>(of: Operation<Data, Variables>, variables: Variables) => {
    const data = (await send(of.id, variables)) as Data;
    tell(keyOf(of, variables), data);
    return data;
  };
  const whole: Ask['whole'] = async <Data extends Listed<Data>, Variables>(
    of: Operation<Data, Variables>,
    variables: Omit<Variables, 'take' | 'skip'>,
  ) => {
    const data = (await send(of.id, { ...variables, take: PAGE, skip: 0 })) as Data;
    const lists = Object.values(data) as Listed<Data>[keyof Data][];
    if (lists.every(({ items, totalItems }) => items.length >= totalItems))
      tell(wholeKeyOf(of, variables), data);
    return data;
  };
  await Promise.allSettled(pages[page]!(here, Object.assign(one, { whole })));
}
