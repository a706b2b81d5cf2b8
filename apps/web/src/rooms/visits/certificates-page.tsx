import {
  addMonths,
  type Day,
  fiscalYearOf,
  monthOf,
  month as readMonth,
} from '@furikaeri/calendar';
import { useSearchParams } from 'react-router';
import { base } from '../../api/base.js';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { AdviceCertificate, type AdviceCertificateQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { durationText, hoursText, monthText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { activityWords, nameOf } from './words.js';

type Certificate = AdviceCertificateQuery['adviceCertificate'];
type Sums = Certificate['sums'];
const YEARS = 5;

/** 助言・参加の証明: comes out of the visits by itself, per person or office, month and year. */
export function CertificatesPage() {
  const { me, today } = useMe();
  const [search, setSearch] = useSearchParams();
  const thisYear = fiscalYearOf(monthOf(today as Day));
  const year = Number(search.get('year') ?? thisYear);
  const month = search.get('month') ?? '';
  const whose = search.get('of') ?? '';
  const managed = me.offices.filter(({ manages }) => manages);
  const asked = {
    ...(whose ? { officeId: whose } : { personId: me.personId }),
    fiscalYear: year,
    ...(month && { month }),
  };
  const found = useRead(AdviceCertificate, { input: asked });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (name === 'year') next.delete('month');
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next);
  };
  const months = Array.from({ length: 12 }, (_, n) => addMonths(readMonth(`${year}-04`), n));
  const file = new URLSearchParams(
    Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return (
    <Page title={m.visits_certificates()} lead={<p>{m.visits_certificates_lead()}</p>}>
      <div className="no-print flex flex-wrap items-end gap-4">
        {managed.length > 0 && (
          <div className="w-72">
            <Select
              label={m.visits_certificate_of()}
              plain
              value={whose}
              onChange={(value) => set('of', value)}
              options={[
                { value: '', label: m.visits_certificate_mine() },
                ...managed.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
        )}
        <div className="w-56">
          <Select
            label={m.visits_certificate_year()}
            plain
            value={String(year)}
            onChange={(value) => set('year', value)}
            options={Array.from({ length: YEARS }, (_, n) => String(thisYear - n)).map((value) => ({
              value,
              label: m.visits_fiscal_year({ year: value, era: Number(value) - 2018 }),
            }))}
          />
        </div>
        <div className="w-56">
          <Select
            label={m.visits_certificate_month()}
            plain
            value={month}
            onChange={(value) => set('month', value)}
            options={[
              { value: '', label: m.visits_whole_year() },
              ...months.map((one) => ({ value: one as string, label: monthText(one) })),
            ]}
          />
        </div>
      </div>
      <Loaded of={found}>
        {({ adviceCertificate: of }) =>
          of.lines.length === 0 ? (
            <EmptyState title={m.visits_certificate_none()}>
              {m.visits_certificate_none_help()}
            </EmptyState>
          ) : (
            <>
              <p className="no-print flex flex-wrap gap-4">
                {(['pdf', 'xlsx'] as const).map((kind) => (
                  <a
                    key={kind}
                    className="link inline-flex min-h-11 items-center"
                    href={`${base}certificates.${kind}?${file}`}
                  >
                    {kind === 'pdf' ? m.visits_certificate_pdf() : m.visits_certificate_excel()}
                  </a>
                ))}
              </p>
              <Lines of={of} withPerson={whose !== ''} />
              {of.months.length > 0 && (
                <Section title={m.visits_by_month()}>
                  <SumsTable
                    caption={m.visits_by_month()}
                    head={m.visits_month()}
                    rows={of.months.map(({ month: one, sums }) => ({ name: monthText(one), sums }))}
                  />
                </Section>
              )}
              {whose !== '' && (
                <Section title={m.visits_by_person()}>
                  <SumsTable
                    caption={m.visits_by_person()}
                    head={m.person_name()}
                    rows={of.people.map(({ person, sums }) => ({ name: nameOf(person), sums }))}
                  />
                </Section>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const partWords = (part: Sums[number]['part']) =>
  part === 'advised' ? m.visits_advised() : m.visits_took_part();

function Lines({ of, withPerson }: { of: Certificate; withPerson: boolean }) {
  const title = of.sums
    .map(({ part, times, minutes }) =>
      m.visits_sum({ part: partWords(part), times, hours: durationText(minutes) }),
    )
    .join('、');
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        head={
          <tr>
            <HeadCell>{m.visits_when()}</HeadCell>
            {withPerson && <HeadCell>{m.person_name()}</HeadCell>}
            <HeadCell>{m.visits_visited_office()}</HeadCell>
            <HeadCell>{m.visits_part()}</HeadCell>
            <HeadCell>{m.visits_activities()}</HeadCell>
            <HeadCell>{m.visits_agree_section()}</HeadCell>
          </tr>
        }
      >
        {of.lines.map((line) => (
          <Row key={`${line.visitId} ${line.personId}`}>
            <RowHead className="whitespace-nowrap">{hoursText(line.startsAt, line.endsAt)}</RowHead>
            {withPerson && <Cell className="whitespace-nowrap">{nameOf(line.person)}</Cell>}
            <Cell>{line.officeName}</Cell>
            <Cell className="whitespace-nowrap">{partWords(line.part)}</Cell>
            <Cell>{line.activities.map((one) => activityWords[one]()).join('、')}</Cell>
            <Cell className="whitespace-nowrap">
              {line.confirmed ? m.visits_yes_given() : m.visits_yes_open()}
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}

interface SumsTableProps {
  caption: string;
  head: string;
  rows: readonly { name: string; sums: Sums }[];
}

function SumsTable({ caption, head, rows }: SumsTableProps) {
  const cell = (sums: Sums, part: Sums[number]['part']) => {
    const sum = sums.find((one) => one.part === part);
    return (
      <Cell numeric>
        {sum ? m.visits_times({ times: sum.times, hours: durationText(sum.minutes) }) : '－'}
      </Cell>
    );
  };
  return (
    <Table
      caption={caption}
      hideCaption
      head={
        <tr>
          <HeadCell>{head}</HeadCell>
          <HeadCell numeric>{m.visits_advised()}</HeadCell>
          <HeadCell numeric>{m.visits_took_part()}</HeadCell>
        </tr>
      }
    >
      {rows.map(({ name, sums }) => (
        <Row key={name}>
          <RowHead>{name}</RowHead>
          {cell(sums, 'advised')}
          {cell(sums, 'tookPart')}
        </Row>
      ))}
    </Table>
  );
}
