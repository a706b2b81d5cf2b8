import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { useRead } from '../../api/queries.js';
import { Visit } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { LinkButton } from '../../ui/button.js';
import { hoursText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import { Footprints } from './footprints.js';
import { HoldButton } from './hold-button.js';
import { type NextKey, nextThing } from './next-thing.js';
import { thisMoment } from './now.js';
import { PrepareSection } from './prepare-section.js';
import { SchedulingSection } from './scheduling-section.js';
import { StepList } from './step-list.js';
import {
  activityWords,
  methodWords,
  nameOf,
  nextWords,
  partWords,
  stateTones,
  stateWords,
} from './words.js';
import type { VisitOfPage } from './visit-types.js';

/** One visit: its dates, team, preparation, note and steps in one place. */
export function VisitPage() {
  const { id = '' } = useParams();
  const found = useRead(Visit, { id });
  const [told, setTold] = useState<string>();
  return (
    <Loaded of={found}>
      {({ visit }) => (
        <Page
          title={m.visits_title_of({ office: visit.office?.name ?? '' })}
          lead={<Chip tone={stateTones[visit.state]}>{stateWords[visit.state]()}</Chip>}
        >
          {told !== undefined && <Notice tone="done" title={told} live />}
          <Next visit={visit} />
          <Facts visit={visit} />
          <SchedulingSection visit={visit} tell={setTold} />
          {visit.mySide !== null && <PrepareSection visit={visit} />}
          {visit.mySide !== null && <NoteSection visit={visit} />}
          {visit.steps.length > 0 && (
            <Section title={m.visits_steps()}>
              <StepList steps={visit.steps} />
            </Section>
          )}
          <Footprints acts={visit.acts} />
          <Link to="/visits" className="link inline-flex min-h-11 items-center">
            {m.visits_back()}
          </Link>
        </Page>
      )}
    </Loaded>
  );
}

const ofNote: readonly NextKey[] = ['writeNote', 'readNote', 'confirmNote', 'close'];

/** What comes next is always said, and where to do it. */
function Next({ visit }: { visit: VisitOfPage }) {
  const next = nextThing(visit, thisMoment());
  return (
    <Notice title={next.mine ? m.visits_your_turn() : m.visits_what_next()}>
      <p>{nextWords[next.key]()}</p>
      {next.key === 'readBrief' && (
        <LinkButton size="small" to={`/visits/${visit.id}/brief`}>
          {m.visits_brief_read()}
        </LinkButton>
      )}
      {next.key === 'hold' && <HoldButton visitId={visit.id} />}
      {ofNote.includes(next.key) && (
        <LinkButton size="small" look="filled" to={`/visits/${visit.id}/note`}>
          {next.key === 'writeNote' ? m.visits_note_write() : m.visits_note_open()}
        </LinkButton>
      )}
    </Notice>
  );
}

function Facts({ visit }: { visit: VisitOfPage }) {
  const { startsAt, endsAt } = visit;
  const rows: [string, React.ReactNode][] = [
    [
      m.visits_when(),
      startsAt && endsAt ? (
        <>
          {hoursText(startsAt, endsAt)}{' '}
          <a className="link ml-2" href={`${base}visits/${visit.id}/calendar.ics`} download>
            {m.visits_calendar_file()}
          </a>
        </>
      ) : (
        m.visits_no_date_yet()
      ),
    ],
    [m.visits_where(), [methodWords[visit.method](), visit.place].filter(Boolean).join(' ・ ')],
    [
      m.visits_team(),
      visit.team.length === 0
        ? m.visits_team_open()
        : visit.team
            .map(({ person, part }) => `${nameOf(person)}（${partWords[part]()}）`)
            .join('、'),
    ],
    [m.visits_activities(), visit.activities.map((one) => activityWords[one]()).join('、')],
    [m.visits_wish(), visit.wish || m.visits_wish_none()],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="font-bold">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const withNote: readonly VisitOfPage['state'][] = ['held', 'noted', 'closed'];

function NoteSection({ visit }: { visit: VisitOfPage }) {
  if (!withNote.includes(visit.state)) return null;
  const { note, mySide } = visit;
  const words = !note
    ? mySide === 'office'
      ? m.visits_note_not_yet()
      : m.visits_note_begin()
    : m.visits_note_standing({
        visitors: note.visitorsConfirmedAt ? m.visits_yes_given() : m.visits_yes_open(),
        office: note.officeConfirmedAt ? m.visits_yes_given() : m.visits_yes_open(),
      });
  const isThere = note !== null || mySide === 'visitors';
  return (
    <Section title={m.visits_note()}>
      <WhoSees>
        {note?.shownAt ? m.visits_note_seen_by_both() : m.visits_note_seen_by_team()}
      </WhoSees>
      <p>{words}</p>
      {isThere && (
        <div className="flex flex-wrap gap-4">
          <LinkButton size="small" to={`/visits/${visit.id}/note`}>
            {m.visits_note_open()}
          </LinkButton>
          {note && (
            <a
              className="link inline-flex min-h-11 items-center"
              href={`${base}visits/${visit.id}/note.pdf`}
            >
              {m.visits_note_pdf()}
            </a>
          )}
        </div>
      )}
    </Section>
  );
}
