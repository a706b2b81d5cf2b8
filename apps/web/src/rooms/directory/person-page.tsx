import { type ReactNode, startTransition, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { roleName } from '../../app/roles.js';
import { Person } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { personName } from '../../ui/people.js';
import { EmptyState, Loaded } from '../../ui/states.js';
import { ChangePersonDialog, QualificationDialog } from './person-dialogs.js';
import type { OnPerson, PersonOfPage } from './person-of-page.js';
import { TransferDialog } from './transfer-dialog.js';
import { qualificationWords } from './words.js';

/** One person of the field: roles over time, and what only those who keep the person are told. */
export function PersonPage() {
  const { id = '' } = useParams();
  const found = useRead(Person, { id });
  return <Loaded of={found}>{({ person }) => <Whole of={person} />}</Loaded>;
}

function Whole({ of }: { of: PersonOfPage }) {
  const { me, may, isA } = useMe();
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const on = {
    of,
    onClose: () => setDialog(undefined),
    onDone: (message: string) => {
      setDialog(undefined);
      setTold(message);
    },
  };
  const ask = (make: (on: OnPerson) => ReactNode) => {
    startTransition(() => {
      setTold(undefined);
      setDialog(make(on));
    });
  };
  const here = (officeId: string | null) => me.offices.some((office) => office.id === officeId);
  const keeps =
    may('directory.keepStaff') &&
    (isA('coordinator') || of.appointments.some(({ officeId }) => here(officeId)));
  return (
    <Page
      title={personName(of)}
      lead={
        <p>
          {of.familyKana} {of.givenKana}
        </p>
      }
    >
      {told !== undefined && <Notice tone="done" title={told} live />}
      {dialog}
      <Posts of={of} keeps={keeps} ask={ask} />
      {(keeps || of.id === me.personId) && <Details of={of} keeps={keeps} ask={ask} />}
      <Link to="/directory?show=people" className="link inline-flex min-h-11 items-center">
        {m.people_back()}
      </Link>
    </Page>
  );
}

interface PartProps {
  of: PersonOfPage;
  keeps: boolean;
  ask: (make: (on: OnPerson) => ReactNode) => void;
}

function Posts({ of, keeps, ask }: PartProps) {
  const { me, today, isA } = useMe();
  // Elsewhere is only for those who keep more than one office.
  const moves = keeps && of.id !== me.personId && (isA('coordinator') || me.offices.length > 1);
  return (
    <Section title={m.posts()}>
      {of.appointments.length === 0 ? (
        <EmptyState title={m.people_no_post()} />
      ) : (
        <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
          {of.appointments.map((post) => (
            <li key={post.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <strong>{roleName(post.role)}</strong>
              {post.office && (
                <Link className="link" to={`/directory/${post.office.id}`}>
                  {post.office.name}
                </Link>
              )}
              <span>
                {post.untilOn
                  ? m.post_from_until({ from: dayText(post.fromOn), until: dayText(post.untilOn) })
                  : m.post_from({ day: dayText(post.fromOn) })}
              </span>
              {post.untilOn && post.untilOn < today && <Chip tone="quiet">{m.post_over()}</Chip>}
              {post.fromOn > today && <Chip tone="outlined">{m.post_coming()}</Chip>}
              {moves && post.office && !post.untilOn && (
                <Button
                  look="outlined"
                  size="small"
                  aria-label={m.transfer_of({ role: roleName(post.role) })}
                  onPress={() => ask((on) => <TransferDialog post={post} {...on} />)}
                >
                  {m.transfer_act()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Details({ of, keeps, ask }: PartProps) {
  return (
    <Section
      title={m.person_details()}
      action={
        keeps && (
          <span className="flex flex-wrap gap-2">
            <Button
              look="outlined"
              size="small"
              onPress={() => ask((on) => <ChangePersonDialog {...on} />)}
            >
              {m.person_change()}
            </Button>
            <Button
              look="outlined"
              size="small"
              onPress={() => ask((on) => <QualificationDialog {...on} />)}
            >
              {m.qualification_add()}
            </Button>
          </span>
        )
      }
    >
      <p className="rounded-8 bg-solid-gray-50 p-4 text-sm">{m.person_who_sees()}</p>
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-bold">{m.access_login()}</dt>
        <dd className="break-all">{of.email ?? m.ui_none()}</dd>
        <dt className="font-bold">{m.person_practising()}</dt>
        <dd>
          {of.practisingSince
            ? m.person_years({
                day: dayText(of.practisingSince),
                years: of.yearsOfExperience ?? 0,
              })
            : m.ui_none()}
        </dd>
        <dt className="font-bold">{m.qualifications()}</dt>
        <dd>
          {of.qualifications.length === 0 ? (
            m.ui_none()
          ) : (
            <ul>
              {of.qualifications.map(({ id, kind, acquiredOn }) => (
                <li key={id}>
                  {qualificationWords[kind]()}
                  {acquiredOn && ` ・ ${dayText(acquiredOn)}`}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </Section>
  );
}
