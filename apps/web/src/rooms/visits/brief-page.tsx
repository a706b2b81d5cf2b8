import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { useRead } from '../../api/queries.js';
import { VisitBrief, type VisitBriefQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText, hoursText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import { StepList } from './step-list.js';
import { activityWords, caseItemWords, methodWords, partWords } from './words.js';

type Brief = VisitBriefQuery['visitBrief'];

/** 訪問の前に読む一枚: what both sides need before they meet. */
export function BriefPage() {
  const { id = '' } = useParams();
  const found = useRead(VisitBrief, { visitId: id });
  return (
    <Loaded of={found}>
      {({ visitBrief: brief }) => (
        <Page
          title={m.visits_brief_title({ office: brief.officeName })}
          lead={<p>{brief.programme}</p>}
        >
          <WhoSees>{m.visits_brief_seen_by()}</WhoSees>
          <div className="no-print flex flex-wrap gap-4">
            <Link to={`/visits/${id}`} className="link inline-flex min-h-11 items-center">
              {m.visits_back_to_visit()}
            </Link>
            <a
              className="link inline-flex min-h-11 items-center"
              href={`${base}visits/${id}/brief.pdf`}
            >
              {m.visits_brief_pdf()}
            </a>
          </div>
          <Meeting brief={brief} />
          <Section title={m.visits_last_steps()}>
            {brief.lastSteps.length === 0 ? (
              <p>{m.visits_last_steps_none()}</p>
            ) : (
              <StepList steps={brief.lastSteps} />
            )}
          </Section>
          <Section title={m.visits_wish()}>
            <p className="whitespace-pre-wrap">{brief.wish || m.visits_wish_none()}</p>
          </Section>
          <Section title={m.visits_sheets()}>
            {brief.sheets.length === 0 ? (
              <p>{m.visits_brief_no_sheets()}</p>
            ) : (
              brief.sheets.map((sheet) => <SharedSheet key={sheet.id} sheet={sheet} />)
            )}
          </Section>
          <Section title={m.visits_consents()}>
            {brief.consents.length === 0 ? (
              <p>{m.visits_cases_none()}</p>
            ) : (
              <ul className="space-y-2">
                {brief.consents.map(({ code, items, readers, untilOn }) => (
                  <li key={`${code} ${untilOn}`}>
                    <strong>{code}</strong>{' '}
                    {m.visits_consent_line({
                      items: items.map((item) => caseItemWords[item]()).join('、'),
                      readers: readers.join('、'),
                      day: dayText(untilOn),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Meeting({ brief }: { brief: Brief }) {
  const { startsAt, endsAt } = brief;
  return (
    <div className="space-y-1">
      <p className="text-lg font-bold">
        {startsAt && endsAt ? hoursText(startsAt, endsAt) : m.visits_no_date_yet()}
      </p>
      <p>{[methodWords[brief.method](), brief.place].filter(Boolean).join(' ・ ')}</p>
      <p>{brief.team.map(({ name, part }) => `${name}（${partWords[part]()}）`).join('、')}</p>
      <p>{brief.activities.map((one) => activityWords[one]()).join('、')}</p>
    </div>
  );
}

/** Strengths come first, as the sheet has them. */
function SharedSheet({ sheet }: { sheet: Brief['sheets'][number] }) {
  return (
    <article className="space-y-3 rounded-8 border-1 border-solid-gray-420 p-4">
      <h3 className="text-lg">
        {sheet.title} <span className="text-sm font-normal">{sheet.writer}</span>
      </h3>
      <dl>
        {sheet.points.map(({ title, perspective, words }) => (
          <div key={`${perspective} ${title}`} className="mt-3">
            <dt className="text-sm font-bold">
              {[perspective, title].filter(Boolean).join(' ・ ')}
            </dt>
            <dd className="whitespace-pre-wrap">{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
