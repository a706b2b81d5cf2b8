import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { base } from '../../../api/base.js';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { HomeReview } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { fiscalYearText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { SheetView } from '../../instruments/sheet-view.js';
import { kindName } from '../words.js';
import { ReviewActs } from './review-acts.js';
import { ReviewSteps } from './review-steps.js';
import { type Review, reviewStateName, reviewTones } from './review-words.js';

const file = 'link inline-flex min-h-11 items-center';

/** One review: how far it is, what the committee says, and what the home handed in. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const { may } = useMe();
  const found = useRead(HomeReview, { id });
  const [told, tell] = useState<string>();
  return (
    <Loaded of={found}>
      {({ homeReview: review }) => (
        <Page
          title={m.homes_review_title({
            name: review.homeName,
            year: fiscalYearText(review.fiscalYear),
          })}
          lead={<Lead review={review} />}
        >
          {told !== undefined && <Notice tone="done" title={told} live />}
          <ReviewSteps of={review} />
          {may('findings.keepMeetings') && <ReviewActs review={review} tell={tell} />}
          <Section title={m.homes_opinion()}>
            <Opinion review={review} />
          </Section>
          <Section title={m.homes_given()}>
            <SheetView answers={review.given} definition={review.definition} heading="h3" />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Lead({ review }: { review: Review }) {
  const pdf = `${base}papers/home-review/${review.id}.pdf`;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Chip tone={reviewTones[review.state]}>{reviewStateName(review.state)}</Chip>
        {review.officeName && <span>{review.officeName}</span>}
        <span>{review.definition.title}</span>
      </p>
      <p className="no-print flex flex-wrap gap-x-6">
        <Link to="/homes" className={file}>
          {m.homes_back()}
        </Link>
        <a className={file} href={pdf}>
          {m.pack_pdf()}
        </a>
        <a className={file} href={`${pdf}?large=1`}>
          {m.pack_pdf_large()}
        </a>
        <a className={file} href={`${pdf}?furigana=1`}>
          {m.pack_pdf_furigana()}
        </a>
      </p>
    </>
  );
}

/** Strengths first. */
function Opinion({ review: { goodWords, issueWords, state } }: { review: Review }) {
  const parts = [
    { kind: 'good', words: goodWords },
    { kind: 'issue', words: issueWords },
  ] as const;
  const said = parts.filter(({ words }) => words !== '');
  if (said.length === 0) {
    return (
      <EmptyState title={m.homes_opinion_none()}>
        {state === 'submitted' ? m.homes_opinion_none_yet() : m.homes_opinion_none_help()}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6 text-lg lg:grid-cols-2">
      {said.map(({ kind, words }) => (
        <section key={kind} className="rounded-12 border-1 border-solid-gray-420 px-5 py-4">
          <h3 className="font-bold text-blue-1000">{kindName(kind)}</h3>
          <p className="mt-2 whitespace-pre-line">{words}</p>
        </section>
      ))}
    </div>
  );
}
