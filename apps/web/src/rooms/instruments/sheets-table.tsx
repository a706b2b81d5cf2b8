import { Link } from 'react-router';
import type { MySheetsQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { fiscalYearText, instantText } from '../../ui/dates.js';
import { personName } from '../../ui/people.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { purposeWords, sharingWords, stateWords } from './words.js';

export type SheetLine = MySheetsQuery['mySheets']['items'][number];

interface SheetsTableProps {
  caption: string;
  sheets: readonly SheetLine[];
  show?: { office?: boolean; writer?: boolean };
}

export function SheetsTable({ caption, sheets, show = {} }: SheetsTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <tr>
          <HeadCell>{m.sheets_sheet()}</HeadCell>
          {show.office && <HeadCell>{m.sheets_office()}</HeadCell>}
          {show.writer && <HeadCell>{m.sheets_reader_writer()}</HeadCell>}
          <HeadCell>{m.sheets_purpose()}</HeadCell>
          <HeadCell>{m.sheets_state()}</HeadCell>
          <HeadCell>{m.sheets_sharing()}</HeadCell>
          <HeadCell>{m.sheets_last_save()}</HeadCell>
        </tr>
      }
    >
      {sheets.map((sheet) => (
        <Row key={sheet.id}>
          <RowHead>
            <Link className="link inline-flex min-h-11 items-center" to={`/sheets/${sheet.id}`}>
              {m.sheets_title({
                title: sheet.version.definition.title,
                year: fiscalYearText(sheet.fiscalYear),
              })}
            </Link>
          </RowHead>
          {show.office && <Cell>{sheet.office.name}</Cell>}
          {show.writer && (
            <Cell>{sheet.writer ? personName(sheet.writer) : m.sheets_without_name()}</Cell>
          )}
          <Cell>{purposeWords[sheet.purpose]()}</Cell>
          <Cell>
            <Chip tone={sheet.state === 'draft' ? 'outlined' : 'solid'}>
              {stateWords[sheet.state]()}
            </Chip>
          </Cell>
          <Cell>{sharingWords[sheet.sharing]()}</Cell>
          <Cell>{instantText(sheet.savedAt)}</Cell>
        </Row>
      ))}
    </Table>
  );
}
