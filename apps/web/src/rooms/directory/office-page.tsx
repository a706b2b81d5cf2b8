import { type ReactNode, startTransition, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { roleName } from '../../app/roles.js';
import { InvitePerson, Office } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { personName } from '../../ui/people.js';
import { EmptyState, FailureState, Loaded } from '../../ui/states.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { ChangeOfficeDialog, CloseOfficeDialog } from './office-dialogs.js';
import type { OfficeOfPage } from './office-of-page.js';
import { Remaining } from './remaining.js';
import { AppointDialog, EndPostDialog, NewPersonDialog, type Post } from './staff-dialogs.js';
import { kindsText } from './words.js';

export function OfficePage() {
  const { id = '' } = useParams();
  const found = useRead(Office, { id });
  return <Loaded of={found}>{({ office }) => <Whole of={office} />}</Loaded>;
}

type Dialogs = { onClose: () => void; onDone: (message: string) => void };

function Whole({ of }: { of: OfficeOfPage }) {
  const { me, today, may, isA } = useMe();
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const onClose = () => setDialog(undefined);
  const onDone = (message: string) => {
    onClose();
    setTold(message);
  };
  const ask = (make: (on: Dialogs) => ReactNode) => {
    startTransition(() => {
      setTold(undefined);
      setDialog(make({ onClose, onDone }));
    });
  };
  const keepsStaff =
    may('directory.keepStaff') && (isA('coordinator') || me.offices.some(({ id }) => id === of.id));
  const isOver = of.closedOn !== null && of.closedOn < today;
  return (
    <Page title={of.name} lead={<p>{of.kana}</p>}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      {dialog}
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Fact name={m.office_kinds()}>{kindsText(of.kinds)}</Fact>
        <Fact name={m.office_number()}>{of.number ?? m.ui_none()}</Fact>
        <Fact name={m.office_district()}>{of.district || m.ui_none()}</Fact>
        <Fact name={m.office_corporation()}>{of.corporation.name}</Fact>
        {of.openedOn && <Fact name={m.office_opened()}>{dayText(of.openedOn)}</Fact>}
        {of.closedOn && <Fact name={m.office_closed()}>{dayText(of.closedOn)}</Fact>}
      </dl>
      {may('directory.keepOffices') && (
        <div className="flex flex-wrap gap-4">
          <Button
            look="outlined"
            size="small"
            onPress={() => ask((on) => <ChangeOfficeDialog of={of} {...on} />)}
          >
            {m.office_change()}
          </Button>
          {!of.closedOn && (
            <Button
              look="text"
              size="small"
              onPress={() => ask((on) => <CloseOfficeDialog of={of} {...on} />)}
            >
              {m.office_close()}
            </Button>
          )}
        </div>
      )}
      {isOver && keepsStaff && <Remaining officeId={of.id} />}
      <Section
        title={m.office_staff()}
        action={
          keepsStaff &&
          !isOver && (
            <Button
              look="outlined"
              size="small"
              onPress={() => ask((on) => <NewPersonDialog of={of} {...on} />)}
            >
              {m.staff_new()}
            </Button>
          )
        }
      >
        {of.staff.length === 0 ? (
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
                {keepsStaff && (
                  <HeadCell>
                    <span className="sr-only">{m.acts()}</span>
                  </HeadCell>
                )}
              </tr>
            }
          >
            {of.staff.map((post) => (
              <Row key={post.id}>
                <RowHead>
                  <Link className="link" to={`/directory/people/${post.person.id}`}>
                    <ruby>
                      {personName(post.person)}
                      <rt className="text-xs">
                        {post.person.familyKana} {post.person.givenKana}
                      </rt>
                    </ruby>
                  </Link>
                </RowHead>
                <Cell>{roleName(post.role)}</Cell>
                <Cell>{dayText(post.fromOn)}</Cell>
                {keepsStaff && (
                  <Cell>
                    <PostActs of={of} post={post} ask={ask} onDone={onDone} />
                  </Cell>
                )}
              </Row>
            ))}
          </Table>
        )}
      </Section>
      <p className="flex flex-wrap gap-x-6">
        <Link to="/directory" className="link inline-flex min-h-11 items-center">
          {m.office_back()}
        </Link>
        {may('monitoring.handOver') && (
          <Link to="/hand-over" className="link inline-flex min-h-11 items-center">
            {m.staff_to_hand_over()}
          </Link>
        )}
      </p>
    </Page>
  );
}

interface PostActsProps {
  of: OfficeOfPage;
  post: Post;
  ask: (make: (on: Dialogs) => ReactNode) => void;
  onDone: (message: string) => void;
}

function PostActs({ of, post, ask, onDone }: PostActsProps) {
  const { me, isA } = useMe();
  const invite = useAct(InvitePerson);
  const name = personName(post.person);
  // Nobody ends or invites oneself; managers keep specialists.
  if (post.person.id === me.personId) return null;
  if (!isA('coordinator') && post.role !== 'specialist') return null;
  return (
    <>
      <span className="flex gap-1 whitespace-nowrap">
        <Button
          look="text"
          size="small"
          isPending={invite.isPending}
          aria-label={m.staff_invite_of({ name })}
          onPress={() =>
            invite.mutate(
              { input: { personId: post.person.id } },
              { onSuccess: () => onDone(m.staff_invited({ name })) },
            )
          }
        >
          {m.staff_invite()}
        </Button>
        {isA('coordinator') && (
          <Button
            look="text"
            size="small"
            aria-label={m.staff_appoint_title({ name })}
            onPress={() => ask((on) => <AppointDialog of={of} post={post} {...on} />)}
          >
            {m.staff_appoint()}
          </Button>
        )}
        <Button
          look="text"
          size="small"
          aria-label={m.staff_end_title({ name, role: roleName(post.role) })}
          onPress={() => ask((on) => <EndPostDialog of={of} post={post} {...on} />)}
        >
          {m.staff_end()}
        </Button>
      </span>
      {invite.error && <FailureState error={invite.error} />}
    </>
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
