import type { MonthsQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { monthText } from '../../ui/dates.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import type { useMonthActs } from './month-acts.js';
import { StandingChip } from './standing-chip.js';
import { fullName } from './words.js';

type Month = MonthsQuery['dueMonths']['items'][number];

interface MonthsTableProps {
  caption: string;
  months: readonly Month[];
  acts: ReturnType<typeof useMonthActs>;
  /** Whose it is, where the list holds several people's or offices'. */
  show?: { specialist?: boolean; office?: boolean };
}

export function MonthsTable({ caption, months, acts, show = {} }: MonthsTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.case_code()}</HeadCell>
          <HeadCell>{m.due_month()}</HeadCell>
          {show.office && <HeadCell>{m.office()}</HeadCell>}
          {show.specialist && <HeadCell>{m.specialist()}</HeadCell>}
          <HeadCell>{m.desk()}</HeadCell>
          <HeadCell>{m.standing()}</HeadCell>
          <HeadCell>
            <span className="sr-only">{m.acts()}</span>
          </HeadCell>
        </tr>
      }
    >
      {months.map((month) => (
        <Row key={month.id}>
          <RowHead className="font-bold whitespace-nowrap">{month.supportCase.code}</RowHead>
          <Cell className="whitespace-nowrap">{monthText(month.month)}</Cell>
          {show.office && <Cell>{month.office.name}</Cell>}
          {show.specialist && (
            <Cell className="whitespace-nowrap">{fullName(month.specialist)}</Cell>
          )}
          <Cell className="whitespace-nowrap">{month.desk.name}</Cell>
          <Cell>
            <StandingChip {...month} />
          </Cell>
          <Cell>{acts.buttons(ofCase(month))}</Cell>
        </Row>
      ))}
    </Table>
  );
}

export const ofCase = ({ id, month, standing, closedReason, supportCase }: Month) => ({
  id,
  month,
  standing,
  closedReason,
  caseId: supportCase.id,
  code: supportCase.code,
});
