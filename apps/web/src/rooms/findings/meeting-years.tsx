import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { base } from '../../api/base.js';
import { execute } from '../../api/execute.js';
import { newId } from '../../api/new-id.js';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Meetings, type MeetingsQuery, PlanMeeting } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { dayText, fiscalYearText } from '../../ui/dates.js';
import { fiscalStart, fiscalYear } from '../../ui/fiscal.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Notice } from '../../ui/notice.js';
import { EmptyState, failureWords, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { FileDialog } from './file-dialog.js';
import { PlanMeetingDialog } from './plan-meeting-dialog.js';
import { minutesName } from './words.js';

type Planned = MeetingsQuery['meetings']['items'][number];

/** The rounds of one 年度, and how far each is. */
export function MeetingYears() {
  const { today } = useMe();
  const [search] = useSearchParams();
  const meetings = useRead(Meetings, {});
  const present = Number(fiscalYear(fiscalStart(today.slice(0, 7))));
  const year = Number(search.get('year') ?? present);
  return (
    <Loaded of={meetings}>
      {({ meetings: { items } }) => {
        const years = [
          ...new Set([present + 1, present, ...items.map((one) => one.fiscalYear)]),
        ].toSorted((one, other) => other - one);
        const rounds = items
          .filter(({ fiscalYear: of }) => of === year)
          .toSorted((one, other) => one.round - other.round);
        return (
          <>
            <LinkTabs
              label={m.committee_years()}
              tabs={years.map((of) => ({
                to: `/committee?year=${of}`,
                label: fiscalYearText(of),
                current: of === year,
              }))}
            />
            <Rounds key={year} year={year} rounds={rounds} />
          </>
        );
      }}
    </Loaded>
  );
}

function Rounds({ year, rounds }: { year: number; rounds: readonly Planned[] }) {
  const [isPlanning, setPlanning] = useState(false);
  const [isFiling, setFiling] = useState(false);
  const [told, setTold] = useState<string>();
  return (
    <>
      {told !== undefined && <Notice tone="done" title={told} live />}
      {rounds.length === 0 ? (
        <NoRounds year={year} onDone={setTold} />
      ) : (
        <>
          <RoundsTable year={year} rounds={rounds} />
          <Button
            look="outlined"
            size="small"
            onPress={() => {
              setTold(undefined);
              setPlanning(true);
            }}
          >
            {m.committee_plan_more()}
          </Button>
        </>
      )}
      <p className="flex flex-wrap gap-4">
        <Button size="small" look="text" onPress={() => setFiling(true)}>
          {m.file_title()}
        </Button>
        {rounds.length > 0 && (
          <a
            className="link inline-flex min-h-11 items-center"
            href={`${base}meeting-files/years/${year}.yaml`}
          >
            {m.file_export()}
          </a>
        )}
      </p>
      {isFiling && (
        <FileDialog
          onClose={() => setFiling(false)}
          onDone={(message) => {
            setFiling(false);
            setTold(message);
          }}
        />
      )}
      {isPlanning && (
        <PlanMeetingDialog
          year={year}
          round={Math.max(0, ...rounds.map(({ round }) => round)) + 1}
          onClose={() => setPlanning(false)}
          onDone={(message) => {
            setPlanning(false);
            setTold(message);
          }}
        />
      )}
    </>
  );
}

/** The usual year: four rounds, of which the second and the fourth evaluate. */
function NoRounds({ year, onDone }: { year: number; onDone: (message: string) => void }) {
  const client = useQueryClient();
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState<string>();
  const name = fiscalYearText(year);
  const planFour = async () => {
    setPending(true);
    setFailed(undefined);
    try {
      for (const round of [1, 2, 3, 4]) {
        const of = { id: newId(), fiscalYear: year, round, title: m.committee_default_title() };
        await execute(PlanMeeting, { input: { ...of, evaluates: round % 2 === 0 } });
      }
      onDone(m.committee_planned_four({ year: name }));
    } catch (error) {
      setFailed(failureWords(error));
    }
    // What was planned before a failure stands too.
    await client.invalidateQueries();
    setPending(false);
  };
  return (
    <EmptyState title={m.committee_none_year({ year: name })}>
      <p className="mb-4">{m.committee_none_year_help()}</p>
      {failed !== undefined && <Notice tone="trouble" title={failed} live />}
      <Button isPending={isPending} onPress={() => void planFour()}>
        {m.committee_plan_four()}
      </Button>
    </EmptyState>
  );
}

function RoundsTable({ year, rounds }: { year: number; rounds: readonly Planned[] }) {
  return (
    <Table
      caption={fiscalYearText(year)}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.committee_col_round()}</HeadCell>
          <HeadCell>{m.committee_col_date()}</HeadCell>
          <HeadCell>{m.committee_col_pack()}</HeadCell>
          <HeadCell>{m.committee_col_minutes()}</HeadCell>
        </tr>
      }
    >
      {rounds.map(({ id, round, evaluates, heldOn, hours, packOpenedAt, closedAt, minutes }) => (
        <Row key={id}>
          <RowHead>
            <Link
              to={`/committee/${id}`}
              className="link mr-3 inline-flex min-h-11 items-center font-bold"
            >
              {m.committee_round_name({ round })}
            </Link>
            {evaluates ? (
              <Chip tone="outlined">{m.committee_evaluates()}</Chip>
            ) : (
              <Chip>{m.committee_reports()}</Chip>
            )}
          </RowHead>
          <Cell>
            {heldOn ? dayText(heldOn) : m.committee_no_date()} {hours}
          </Cell>
          <Cell>
            {closedAt
              ? m.committee_closed()
              : packOpenedAt
                ? m.committee_pack_open()
                : m.committee_pack_shut()}
          </Cell>
          <Cell>{minutesName(minutes?.state)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
