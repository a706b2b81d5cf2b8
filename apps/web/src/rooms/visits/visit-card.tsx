import { Link } from 'react-router';
import type { VisitsQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { hoursText } from '../../ui/dates.js';
import { nextThing } from './next-thing.js';
import { thisMoment } from './now.js';
import { answerSigns, methodWords, namesOf, nextWords, stateTones, stateWords } from './words.js';

export type VisitOfList = VisitsQuery['visits']['items'][number];

/** A visit at a glance: when, who, how it stands, and what comes next. */
export function VisitCard({ visit }: { visit: VisitOfList }) {
  const next = nextThing(visit, thisMoment());
  const team = namesOf(visit.team.map(({ person }) => person));
  const isOffice = visit.mySide === 'office';
  return (
    <li className="flex flex-col gap-2 rounded-12 border-1 border-solid-gray-420 p-5">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <strong className="text-lg">
          {visit.startsAt && visit.endsAt
            ? hoursText(visit.startsAt, visit.endsAt)
            : m.visits_no_date_yet()}
        </strong>
        <Chip tone={stateTones[visit.state]}>{stateWords[visit.state]()}</Chip>
      </p>
      <h3 className="text-base">
        <Link to={`/visits/${visit.id}`} className="link inline-flex min-h-11 items-center">
          {isOffice
            ? m.visits_from({ team: team || m.visits_team_open() })
            : (visit.office?.name ?? '')}
        </Link>
      </h3>
      <p className="text-sm text-solid-gray-800">
        {[methodWords[visit.method](), visit.place, !isOffice && team].filter(Boolean).join(' ・ ')}
      </p>
      {visit.mySide === 'visitors' && <ForVisitors visit={visit} />}
      <p className={next.mine ? 'font-bold' : ''}>
        {next.mine && <span className="mr-1">→</span>}
        {nextWords[next.key]()}
      </p>
    </li>
  );
}

/** What whoever goes out asks first: the answers, and the steps of last time. */
function ForVisitors({ visit }: { visit: VisitOfList }) {
  const answers = visit.proposals.flatMap(({ answer }) => (answer ? [answerSigns[answer]] : []));
  const [step, ...more] = visit.lastSteps;
  return (
    <>
      {visit.state === 'proposing' && (
        <p className="text-sm">
          {answers.length
            ? m.visits_card_answers({ answers: answers.join(' '), total: visit.proposals.length })
            : m.visits_card_no_answers()}
        </p>
      )}
      {step && (
        <p className="text-sm">
          {more.length
            ? m.visits_card_steps({ words: step.words, more: more.length })
            : m.visits_card_step({ words: step.words })}
        </p>
      )}
    </>
  );
}

export function VisitCards({ visits }: { visits: readonly VisitOfList[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {visits.map((visit) => (
        <VisitCard key={visit.id} visit={visit} />
      ))}
    </ul>
  );
}
