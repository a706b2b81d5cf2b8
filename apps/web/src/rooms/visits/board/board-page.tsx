import { Link, useSearchParams } from 'react-router';
import { useRead, useWhole } from '../../../api/queries.js';
import { BoardVisits, PlanProgrammes } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { LinkButton } from '../../../ui/button.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Page } from '../../../ui/page.js';
import { personNames } from '../../../ui/people.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { useChosenYear } from '../plan/year-page.js';
import type { PlannedYear } from '../plan/year.js';
import {
  answersText,
  type Card,
  cardsOf,
  type Column,
  columns,
  shownStates,
  waitingFor,
} from './columns.js';
import { fiscalYearText, hoursText } from '../../../ui/dates.js';
import { stateWords } from '../words.js';

const columnWords: Record<Column, () => string> = {
  prepare: m.board_prepare,
  dates: m.board_dates,
  waiting: m.board_waiting,
  agreed: m.board_agreed,
  notes: m.board_notes,
};
const emptyWords: Record<Column, () => string> = {
  prepare: m.board_prepare_none,
  dates: m.board_dates_none,
  waiting: m.board_waiting_none,
  agreed: m.board_agreed_none,
  notes: m.board_notes_none,
};
const waitingWords = {
  propose: m.board_wait_propose,
  answer: m.board_wait_answer,
  choose: m.board_wait_choose,
  allNo: m.board_wait_all_no,
};

/** 日程ボード: every visit that is not over, by where it stands and what it waits for. */
export function BoardPage() {
  const programmes = useRead(PlanProgrammes, {});
  return (
    <Page title={m.nav_board()} lead={<p>{m.board_lead()}</p>}>
      <Loaded of={programmes}>
        {({ programmes: { items } }) =>
          items.length === 0 ? (
            <EmptyState title={m.plan_none()}>
              <p className="mb-4">{m.plan_none_help()}</p>
              <LinkButton to="/programmes/new">{m.plan_make()}</LinkButton>
            </EmptyState>
          ) : (
            <Board programmes={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Board({ programmes }: { programmes: readonly PlannedYear[] }) {
  const of = useChosenYear(programmes);
  const [search] = useSearchParams();
  const round = of.rounds.find(({ id }) => id === search.get('round'));
  const visits = useWhole(BoardVisits, {
    filter: { programmeId: of.id, roundId: round?.id ?? null, states: shownStates },
  });
  const to = (more: Record<string, string>) =>
    `/board?${new URLSearchParams({ year: String(of.fiscalYear), ...more })}`;
  return (
    <>
      <LinkTabs
        label={m.plan_rounds()}
        tabs={[
          {
            to: to({}),
            label: m.board_all_rounds({ year: fiscalYearText(of.fiscalYear) }),
            current: !round,
          },
          ...of.rounds.map(({ id, name }) => ({
            to: to({ round: id }),
            label: name,
            current: id === round?.id,
          })),
        ]}
      />
      <Loaded of={visits}>
        {({ visits: { items, totalItems } }) =>
          totalItems === 0 ? (
            <EmptyState title={m.board_none()}>
              <p className="mb-4">{m.board_none_help()}</p>
              <LinkButton to="/plan/proposal">{m.plan_whom_next()}</LinkButton>
            </EmptyState>
          ) : (
            <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-5">
              {(Object.keys(columns) as Column[]).map((column) => (
                <BoardColumn key={column} column={column} cards={cardsOf(column, items)} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function BoardColumn({ column, cards }: { column: Column; cards: readonly Card[] }) {
  return (
    <section className="rounded-12 bg-solid-gray-50 p-3">
      <h2 className="flex items-baseline justify-between gap-2 text-base">
        {columnWords[column]()}
        <span className="text-2xl tabular-nums">{cards.length}</span>
      </h2>
      {cards.length === 0 ? (
        <p className="mt-2 text-sm text-solid-gray-800">{emptyWords[column]()}</p>
      ) : (
        <ul className="mt-2 space-y-2">
          {cards.map((card) => (
            <CardItem key={card.id} card={card} column={column} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CardItem({ card, column }: { card: Card; column: Column }) {
  const waits = waitingFor(card.proposals);
  const answers = answersText(card.proposals);
  return (
    <li className="space-y-1 rounded-8 border-1 border-solid-gray-420 bg-white p-3">
      <Link
        className="link inline-flex min-h-11 items-center font-bold"
        to={column === 'notes' ? `/visits/${card.id}` : `/board/${card.id}`}
      >
        {card.office?.name}
      </Link>
      {column === 'dates' && (
        <p>
          <Chip tone={waits === 'answer' ? 'plain' : waits === 'choose' ? 'outlined' : 'waiting'}>
            {waitingWords[waits]()}
          </Chip>
          {answers && <span className="ml-2 text-sm">{answers}</span>}
        </p>
      )}
      {(column === 'waiting' || column === 'notes') && <Chip>{stateWords[card.state]()}</Chip>}
      {card.startsAt && card.endsAt && (
        <p className="text-sm font-bold">{hoursText(card.startsAt, card.endsAt)}</p>
      )}
      <p className="text-sm text-solid-gray-800">
        {card.team.length
          ? m.board_team({ names: personNames(card.team.map(({ person }) => person)) })
          : m.board_no_team()}
      </p>
    </li>
  );
}
