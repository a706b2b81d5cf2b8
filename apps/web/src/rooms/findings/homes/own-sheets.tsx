import { useState } from 'react';
import { useRead } from '../../../api/queries.js';
import { OfficeSheets, type OfficeSheetsQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { fiscalYearText, instantText } from '../../../ui/dates.js';
import { Section } from '../../../ui/page.js';
import { BeginReviewDialog } from './begin-review-dialog.js';
import { HandInDialog } from './hand-in-dialog.js';
import type { ReviewOfList } from './review-words.js';

type OwnSheet = OfficeSheetsQuery['officeSheets']['items'][number];

interface OwnSheetsProps {
  reviews: readonly ReviewOfList[];
  tell: (message: string) => void;
}

/** The office's sheets that are not yet with the committee: to write on, or to hand in. */
export function OwnSheets({ reviews, tell }: OwnSheetsProps) {
  const sheets = useRead(OfficeSheets, { filter: { purpose: 'review' }, take: 50, skip: 0 });
  const [isBeginning, setBeginning] = useState(false);
  const [handedIn, handIn] = useState<OwnSheet>();
  const own = (sheets.data?.officeSheets.items ?? []).filter(
    ({ reader }) => reader === 'writer' || reader === 'manager',
  );
  const open = own.filter((sheet) => isOpen(sheet, reviewOf(sheet, reviews)));
  return (
    <Section title={m.homes_own()}>
      {open.length > 0 && (
        <ul className="space-y-3">
          {open.map((sheet) => (
            <SheetLine
              key={sheet.id}
              sheet={sheet}
              isAgain={reviewOf(sheet, reviews) !== undefined}
              handIn={() => handIn(sheet)}
            />
          ))}
        </ul>
      )}
      <p>{m.homes_own_help()}</p>
      <Button
        look={open.length ? 'outlined' : 'filled'}
        className="no-print"
        onPress={() => setBeginning(true)}
      >
        {m.homes_begin()}
      </Button>
      {isBeginning && <BeginReviewDialog onClose={() => setBeginning(false)} />}
      {handedIn && (
        <HandInDialog
          sheet={handedIn}
          homeName={(reviewOf(handedIn, reviews) ?? reviews[0])?.homeName ?? ''}
          onClose={() => handIn(undefined)}
          onDone={() => {
            handIn(undefined);
            tell(m.homes_handed_in());
          }}
        />
      )}
    </Section>
  );
}

const reviewOf = ({ id }: OwnSheet, reviews: readonly ReviewOfList[]) =>
  reviews.find(({ sheetId }) => sheetId === id);

/** Being written, not yet handed in, or put right since, while that still counts. */
function isOpen({ state, submittedAt }: OwnSheet, review: ReviewOfList | undefined): boolean {
  if (!review) return true;
  if (review.state !== 'submitted') return false;
  return state === 'draft' || (submittedAt !== null && submittedAt > review.submittedAt);
}

interface SheetLineProps {
  sheet: OwnSheet;
  isAgain: boolean;
  handIn: () => void;
}

function SheetLine({ sheet, isAgain, handIn }: SheetLineProps) {
  const { id, state, fiscalYear, savedAt, submittedAt, office } = sheet;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-12 border-1 border-solid-gray-420 px-4 py-3">
      <div>
        <p className="font-bold">
          {m.homes_sheet({ year: fiscalYearText(fiscalYear), office: office.name })}
        </p>
        <p>
          {state === 'draft'
            ? m.homes_sheet_draft({ at: instantText(savedAt) })
            : m.homes_sheet_written({ at: instantText(submittedAt ?? savedAt) })}
        </p>
      </div>
      {state === 'draft' ? (
        <LinkButton size="small" to={`/sheets/${id}`}>
          {m.homes_sheet_go_on()}
        </LinkButton>
      ) : (
        <div className="flex flex-wrap gap-3">
          <LinkButton size="small" look="text" to={`/sheets/${id}`}>
            {m.homes_sheet_read()}
          </LinkButton>
          <Button size="small" onPress={handIn}>
            {isAgain ? m.homes_hand_in_again() : m.homes_hand_in()}
          </Button>
        </div>
      )}
    </li>
  );
}
