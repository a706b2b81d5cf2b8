import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { base } from '../../../api/base.js';
import { useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { Summaries } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { dayOfInstant } from '../../../ui/dates.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { SummaryActs } from './summary-acts.js';
import type { Version } from './version.js';
import { SummaryView } from './summary-view.js';

/** 概要版: made, read, published, put right by a new version; as files for everybody. */
export function SummaryPage() {
  const { id = '' } = useParams();
  const { may } = useMe();
  const keeps = may('findings.publish');
  const [search] = useSearchParams();
  const [told, tell] = useState<string>();
  const found = useRead(Summaries, { meetingId: id });
  return (
    <Loaded of={found}>
      {({ meeting, summaries: { items: versions } }) => {
        const chosen =
          versions.find(({ version }) => String(version) === search.get('version')) ?? versions[0];
        return (
          <Page title={m.summary_title({ name: meeting.name })} lead={<p>{m.summary_lead()}</p>}>
            <Link
              to={keeps ? `/committee/${id}` : '/committee'}
              className="no-print link inline-flex min-h-11 items-center"
            >
              {keeps ? m.capture_back() : m.committee_back()}
            </Link>
            {told !== undefined && <Notice tone="done" title={told} live />}
            {versions.length > 1 && (
              <LinkTabs
                label={m.summary_versions()}
                tabs={versions.map(({ version }) => ({
                  to: `/committee/${id}/summary?version=${version}`,
                  label: m.summary_version({ version }),
                  current: version === chosen?.version,
                }))}
              />
            )}
            {!chosen && (
              <EmptyState title={keeps ? m.summary_none() : m.summary_none_member()}>
                {keeps && m.summary_none_help()}
              </EmptyState>
            )}
            {keeps && (
              <SummaryActs meetingId={id} latest={versions[0]} chosen={chosen} tell={tell} />
            )}
            {chosen && (
              <>
                <About of={chosen} />
                <Section title={m.summary_files()}>
                  <Files of={chosen} />
                </Section>
                <Section title={m.summary_preview()}>
                  <SummaryView key={`${chosen.id} ${chosen.revision}`} id={chosen.id} />
                </Section>
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

function About({ of: { version, publishedAt, correctionWords } }: { of: Version }) {
  return (
    <div>
      <p>
        {m.summary_version({ version })}・
        {publishedAt
          ? m.summary_published_on({ day: dayOfInstant(publishedAt) })
          : m.summary_draft()}
      </p>
      {correctionWords && <p>{m.summary_corrects({ words: correctionWords })}</p>}
    </div>
  );
}

function Files({ of: { id } }: { of: Version }) {
  const file = (ending: string, label: string) => (
    <li key={ending}>
      <a
        className="link inline-flex min-h-11 items-center"
        href={`${base}papers/summary/${id}.${ending}`}
      >
        {label}
      </a>
    </li>
  );
  return (
    <ul className="no-print flex flex-wrap gap-x-6">
      {file('pdf', m.summary_pdf())}
      {file('pdf?large=1', m.summary_pdf_large())}
      {file('pdf?furigana=1', m.summary_pdf_furigana())}
      {file('pdf?large=1&furigana=1', m.summary_pdf_both())}
      {file('docx', m.summary_word())}
      {file('xlsx', m.summary_excel())}
    </ul>
  );
}
