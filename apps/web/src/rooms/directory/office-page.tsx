import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { roleName } from '../../app/roles.js';
import { Office } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { dayText } from '../../ui/dates.js';
import { Page, Section } from '../../ui/page.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { kindsText } from './words.js';

export function OfficePage() {
  const { id = '' } = useParams();
  const found = useRead(Office, { id });
  return (
    <Loaded of={found}>
      {({ office }) => (
        <Page title={office.name} lead={<p>{office.kana}</p>}>
          <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
            <Fact name={m.office_kinds()}>{kindsText(office.kinds)}</Fact>
            <Fact name={m.office_number()}>{office.number ?? m.ui_none()}</Fact>
            <Fact name={m.office_district()}>{office.district}</Fact>
            <Fact name={m.office_corporation()}>{office.corporation.name}</Fact>
            {office.openedOn && <Fact name={m.office_opened()}>{dayText(office.openedOn)}</Fact>}
            {office.closedOn && <Fact name={m.office_closed()}>{dayText(office.closedOn)}</Fact>}
          </dl>
          <Section title={m.office_staff()}>
            {office.staff.length === 0 ? (
              <EmptyState title={m.office_no_staff()} />
            ) : (
              <Table
                caption={m.office_staff()}
                hideCaption
                head={
                  <tr>
                    <HeadCell>{m.person_name()}</HeadCell>
                    <HeadCell>{m.person_role()}</HeadCell>
                    <HeadCell>{m.person_since()}</HeadCell>
                  </tr>
                }
              >
                {office.staff.map(({ id: post, role, fromOn, person }) => (
                  <Row key={post}>
                    <RowHead>
                      <ruby>
                        {person.familyName} {person.givenName}
                        <rt className="text-xs">
                          {person.familyKana} {person.givenKana}
                        </rt>
                      </ruby>
                    </RowHead>
                    <Cell>{roleName(role)}</Cell>
                    <Cell>{dayText(fromOn)}</Cell>
                  </Row>
                ))}
              </Table>
            )}
          </Section>
          <Link to="/directory" className="link inline-flex min-h-11 items-center">
            {m.office_back()}
          </Link>
        </Page>
      )}
    </Loaded>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
