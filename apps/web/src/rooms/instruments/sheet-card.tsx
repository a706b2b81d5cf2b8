import { useRead } from '../../api/queries.js';
import { MySheets } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { LinkButton } from '../../ui/button.js';
import { fiscalYearText, instantText } from '../../ui/dates.js';
import { Section } from '../../ui/page.js';
import { sheetsFor, useComingVisits, visitText } from './coming-visits.js';
import { ownSheets } from './reads.js';

/** On 今日やること: the sheet that is half written, or not yet begun for a visit to come. */
export function SheetCard() {
  const sheets = useRead(MySheets, ownSheets);
  const visits = useComingVisits();
  const items = sheets.data?.mySheets.items;
  if (!items || !visits.data) return null;
  const drafts = items.filter(({ state }) => state === 'draft');
  const waiting = visits.data.filter(
    (visit) => visit.state === 'confirmed' && sheetsFor(visit, items).length === 0,
  );
  if (drafts.length + waiting.length === 0) return null;
  return (
    <Section title={m.sheets_home()}>
      <ul className="space-y-3">
        {drafts.map(({ id, version, fiscalYear, savedAt }) => (
          <Line
            key={id}
            title={m.sheets_title({
              title: version.definition.title,
              year: fiscalYearText(fiscalYear),
            })}
            help={m.sheets_home_draft({ at: instantText(savedAt) })}
            to={`/sheets/${id}`}
            go={m.sheets_home_go_on()}
          />
        ))}
        {waiting.map((visit) => (
          <Line
            key={visit.id}
            title={m.sheets_visit({ when: visitText(visit) })}
            help={m.sheets_home_visit()}
            to="/sheets?show=visit"
            go={m.sheets_begin_for_visit()}
          />
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  title: string;
  help: string;
  to: string;
  go: string;
}

function Line({ title, help, to, go }: LineProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-12 border-1 border-solid-gray-420 px-4 py-3">
      <div>
        <p className="font-bold">{title}</p>
        <p>{help}</p>
      </div>
      <LinkButton size="small" to={to}>
        {go}
      </LinkButton>
    </li>
  );
}
