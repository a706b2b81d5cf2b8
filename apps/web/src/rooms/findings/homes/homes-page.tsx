import { useState } from 'react';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { HomeReviews } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { fiscalYearText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { Pagination, usePart } from '../../../ui/pagination.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { OwnSheets } from './own-sheets.js';
import { ReviewLine } from './review-line.js';
import type { ReviewOfList } from './review-words.js';

/** 年次の確認 of homes: what a manager hands in, what coordinators see through, what members read. */
export function HomesPage() {
  const { may } = useMe();
  const part = usePart();
  const [told, tell] = useState<string>();
  const found = useRead(HomeReviews, part);
  const [lead, noneHelp] = may('findings.keepMeetings')
    ? [m.homes_lead(), m.homes_none_help()]
    : may('findings.submitHomeReview')
      ? [m.homes_lead_office(), m.homes_none_help_office()]
      : [m.homes_lead_member(), m.homes_none_help_member()];
  return (
    <Page title={m.homes_title()} lead={<p>{lead}</p>}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={found}>
        {({ homeReviews: { items, totalItems } }) => (
          <>
            {may('findings.submitHomeReview') && <OwnSheets reviews={items} tell={tell} />}
            {totalItems === 0 && <EmptyState title={m.homes_none()}>{noneHelp}</EmptyState>}
            {byYear(items).map(([year, reviews]) => (
              <Section key={year} title={fiscalYearText(year)}>
                <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
                  {reviews.map((one) => (
                    <ReviewLine key={one.id} of={one} />
                  ))}
                </ul>
              </Section>
            ))}
            <Pagination part={part} total={totalItems} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The latest year first. */
function byYear(reviews: readonly ReviewOfList[]): [number, ReviewOfList[]][] {
  const years = [...new Set(reviews.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => b - a);
  return years.map((year) => [year, reviews.filter(({ fiscalYear }) => fiscalYear === year)]);
}
