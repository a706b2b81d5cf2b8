import { useAct, useRead } from '../../api/queries.js';
import {
  AttachSheet,
  DetachSheet,
  OfficeSheetsOfVisit,
  VisitBrief,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Chip } from '../../ui/badge.js';
import { instantText } from '../../ui/dates.js';
import { failureWords, Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import type { VisitOfPage } from './visit-types.js';

/** The latest ones are enough. */
const MOST = 6;

/** The office lays shared sheets beside the visit, and takes them away again. */
export function SheetsBeside({ visit }: { visit: VisitOfPage }) {
  const officeId = visit.office?.id ?? null;
  const sheets = useRead(OfficeSheetsOfVisit, {
    filter: { officeId, state: 'submitted', purpose: 'visit' },
    take: 20,
    skip: 0,
  });
  const brief = useRead(VisitBrief, { visitId: visit.id });
  const attach = useAct(AttachSheet);
  const detach = useAct(DetachSheet);
  const laid = new Set(brief.data?.visitBrief.sheets.map(({ id }) => id));
  const error = attach.error ?? detach.error;
  return (
    <>
      <h3 className="text-lg">{m.visits_sheets()}</h3>
      <WhoSees>{m.visits_sheets_seen_by()}</WhoSees>
      {error && <p role="alert">{failureWords(error)}</p>}
      <Loaded of={sheets}>
        {({ officeSheets: { items } }) => {
          const shared = items
            .filter(({ id, sharing }) => sharing !== 'kept' || laid.has(id))
            .slice(0, MOST);
          return (
            <>
              {shared.length === 0 && <p>{m.visits_sheets_none()}</p>}
              <ul className="space-y-2">
                {shared.map(({ id, version, submittedAt }) => (
                  <li key={id} className="flex flex-wrap items-center gap-3">
                    <span>
                      {version.definition.title}
                      {submittedAt && ` ・ ${instantText(submittedAt)}`}
                    </span>
                    {laid.has(id) && <Chip tone="outlined">{m.visits_sheet_laid()}</Chip>}
                    <Button
                      size="small"
                      look={laid.has(id) ? 'text' : 'outlined'}
                      onPress={() =>
                        (laid.has(id) ? detach : attach).mutate({
                          input: { visitId: visit.id, sheetId: id },
                        })
                      }
                    >
                      {laid.has(id) ? m.visits_sheet_take_away() : m.visits_sheet_lay()}
                    </Button>
                  </li>
                ))}
              </ul>
              <LinkButton size="small" look="text" to="/sheets?show=visit">
                {m.visits_sheet_write()}
              </LinkButton>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
