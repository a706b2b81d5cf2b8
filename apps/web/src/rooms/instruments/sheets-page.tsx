import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { MySheets, OfficeSheets } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { Pagination, usePart } from '../../ui/pagination.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { BeginDialog } from './begin-dialog.js';
import { useComingVisits } from './coming-visits.js';
import { SheetsTable } from './sheets-table.js';
import { TrailPart } from './trail-part.js';
import { sheetsLeftHere } from './use-keeper.js';
import { VisitSheets } from './visit-sheets.js';

const views = ['own', 'visit', 'trail', 'office'] as const;
type View = (typeof views)[number];

const labels: Record<View, () => string> = {
  own: m.sheets_view_own,
  visit: m.sheets_view_visit,
  trail: m.sheets_trail,
  office: m.sheets_view_office,
};

/** One's own sheets, and those one may read. Letters lead to `?show=visit`. */
export function SheetsPage() {
  const { me, may, isA } = useMe();
  const [search] = useSearchParams();
  const fills = may('instruments.fillSheets');
  const seesOthers = isA('manager') || isA('coordinator') || isA('lead') || isA('coreMember');
  const open = views.filter((view) => (view === 'office' ? seesOthers : fills));
  const asked = search.get('show') as View;
  const show = open.includes(asked) ? asked : open[0];
  const left = sheetsLeftHere(me);
  return (
    <Page title={m.sheets()} lead={<p>{fills ? m.sheets_lead() : m.sheets_lead_readers()}</p>}>
      {left.length > 0 && (
        <Notice tone="caution" title={m.sheets_unsaved_here()}>
          {left.map((id) => (
            <p key={id}>
              <Link className="link inline-flex min-h-11 items-center" to={`/sheets/${id}`}>
                {m.sheets_unsaved_open()}
              </Link>
            </p>
          ))}
        </Notice>
      )}
      {open.length > 1 && (
        <LinkTabs
          label={m.sheets_views()}
          tabs={open.map((view) => ({
            to: `/sheets?show=${view}`,
            label: labels[view](),
            current: view === show,
          }))}
        />
      )}
      {show === 'own' && <Own />}
      {show === 'visit' && <VisitSheets />}
      {show === 'trail' && <TrailPart />}
      {show === 'office' && <OfOffice />}
    </Page>
  );
}

function Own() {
  const part = usePart(30);
  const [isBeginning, setBeginning] = useState(false);
  const visits = useComingVisits().data ?? [];
  const sheets = useRead(MySheets, part);
  return (
    <>
      <div>
        <Button onPress={() => setBeginning(true)}>{m.sheets_begin()}</Button>
      </div>
      {isBeginning && <BeginDialog visits={visits} onClose={() => setBeginning(false)} />}
      <Loaded of={sheets}>
        {({ mySheets: { items, totalItems } }) => {
          if (totalItems === 0)
            return <EmptyState title={m.sheets_empty()}>{m.sheets_empty_help()}</EmptyState>;
          const drafts = items.filter(({ state }) => state === 'draft');
          const done = items.filter(({ state }) => state !== 'draft');
          return (
            <>
              {drafts.length > 0 && (
                <Section title={m.sheets_drafts()}>
                  <SheetsTable caption={m.sheets_drafts()} sheets={drafts} />
                </Section>
              )}
              {done.length > 0 && (
                <Section title={m.sheets_earlier()}>
                  <SheetsTable caption={m.sheets_earlier()} sheets={done} />
                </Section>
              )}
              <Pagination part={part} total={totalItems} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function OfOffice() {
  const part = usePart(30);
  const sheets = useRead(OfficeSheets, part);
  return (
    <Loaded of={sheets}>
      {({ officeSheets: { items, totalItems } }) =>
        totalItems === 0 ? (
          <EmptyState title={m.sheets_office_empty()}>{m.sheets_office_empty_help()}</EmptyState>
        ) : (
          <>
            <SheetsTable
              caption={m.sheets_view_office()}
              sheets={items}
              show={{ office: true, writer: true }}
            />
            <Pagination part={part} total={totalItems} />
          </>
        )
      }
    </Loaded>
  );
}
