import { useState } from 'react';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { MySheets } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { BeginDialog } from './begin-dialog.js';
import { type ComingVisit, sheetsFor, useComingVisits, visitText } from './coming-visits.js';
import { SheetsTable } from './sheets-table.js';

/** 訪問の前の振り返り: for each visit to come, the sheet that is written for it. */
export function VisitSheets() {
  const { me } = useMe();
  const visits = useComingVisits();
  const sheets = useRead(MySheets, { filter: { purpose: 'visit' }, take: 30, skip: 0 });
  const [begins, setBegins] = useState<ComingVisit>();
  return (
    <>
      {begins && (
        <BeginDialog
          visit={begins}
          visits={visits.data ?? []}
          onClose={() => setBegins(undefined)}
        />
      )}
      <Loaded of={visits}>
        {(coming) =>
          coming.length === 0 ? (
            <EmptyState title={m.sheets_no_visit()}>
              <p>{m.sheets_no_visit_help()}</p>
              <LinkButton size="small" to="/sheets?show=own" className="mt-3">
                {m.sheets_view_own()}
              </LinkButton>
            </EmptyState>
          ) : (
            <Loaded of={sheets}>
              {({ mySheets: { items } }) =>
                coming.map((visit) => {
                  const written = sheetsFor(visit, items);
                  return (
                    <Section
                      key={visit.id}
                      title={
                        me.offices.length > 1
                          ? m.sheets_visit_of({
                              when: visitText(visit),
                              office: visit.office?.name ?? '',
                            })
                          : m.sheets_visit({ when: visitText(visit) })
                      }
                    >
                      {written.length === 0 ? (
                        <p>{m.sheets_visit_none()}</p>
                      ) : (
                        <SheetsTable caption={visitText(visit)} sheets={written} />
                      )}
                      <div className="flex flex-wrap gap-4">
                        <Button
                          look={written.length ? 'outlined' : 'filled'}
                          size="small"
                          onPress={() => setBegins(visit)}
                        >
                          {written.length ? m.sheets_begin_another() : m.sheets_begin_for_visit()}
                        </Button>
                        <LinkButton look="text" size="small" to={`/visits/${visit.id}`}>
                          {m.sheets_see_visit()}
                        </LinkButton>
                      </div>
                    </Section>
                  );
                })
              }
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}
