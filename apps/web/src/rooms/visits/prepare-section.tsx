import { base } from '../../api/base.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { CasesToRead } from './cases-to-read.js';
import { SheetsBeside } from './sheets-beside.js';
import { StepList } from './step-list.js';
import type { VisitOfPage } from './visit-types.js';

const underWay: readonly VisitOfPage['state'][] = [
  'draft',
  'proposing',
  'confirmed',
  'held',
  'noted',
  'postponed',
];

/** What both sides look at before they meet; the last next steps first. */
export function PrepareSection({ visit }: { visit: VisitOfPage }) {
  if (!underWay.includes(visit.state)) return null;
  const isOffice = visit.mySide === 'office';
  return (
    <Section title={m.visits_prepare()}>
      <p>{isOffice ? m.visits_prepare_office() : m.visits_prepare_visitors()}</p>
      <h3 className="text-lg">{m.visits_last_steps()}</h3>
      {visit.lastSteps.length === 0 ? (
        <p>{m.visits_last_steps_none()}</p>
      ) : (
        <StepList steps={visit.lastSteps} />
      )}
      <div className="flex flex-wrap gap-4">
        <LinkButton size="small" to={`/visits/${visit.id}/brief`}>
          {m.visits_brief_read()}
        </LinkButton>
        <a
          className="link inline-flex min-h-11 items-center"
          href={`${base}visits/${visit.id}/brief.pdf`}
        >
          {m.visits_brief_pdf()}
        </a>
      </div>
      {isOffice ? <SheetsBeside visit={visit} /> : <CasesToRead cases={visit.reflectionCases} />}
    </Section>
  );
}
