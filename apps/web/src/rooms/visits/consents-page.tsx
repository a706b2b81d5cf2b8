import { useState } from 'react';
import { Link } from 'react-router';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  CaseReaders,
  TakeBackCase,
  type VisitState,
  VisitsWithCases,
  WithdrawConsent,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { dayText, hoursText, instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { EmptyState, failureWords, Loaded } from '../../ui/states.js';
import { WhoSees } from '../../ui/who-sees.js';
import { CaseDialog } from './case-dialog.js';
import { ConsentDialog } from './consent-dialog.js';
import { caseItemWords, nameOf, namesOf } from './words.js';
import type { CaseOfVisit, VisitOfConsents } from './visit-types.js';

type Consent = CaseOfVisit['consents'][number];

const underWay: VisitState[] = ['draft', 'proposing', 'confirmed', 'held', 'noted', 'postponed'];
type Asked = { visit: VisitOfConsents; found?: CaseOfVisit; what: 'case' | 'consent' };

/** 事例を読む同意: the office chooses cases, and who may read which part until when. */
export function ConsentsPage() {
  const visits = useRead(VisitsWithCases, { filter: { states: underWay } });
  const [asked, setAsked] = useState<Asked>();
  const [told, setTold] = useState<string>();
  const dialog = {
    onClose: () => setAsked(undefined),
    onDone: (message: string) => {
      setAsked(undefined);
      setTold(message);
    },
  };
  return (
    <Page title={m.visits_consents()} lead={<p>{m.visits_consents_lead()}</p>}>
      <WhoSees>{m.visits_consents_seen_by()}</WhoSees>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <Loaded of={visits}>
        {({ visits: { items } }) => {
          const own = items.filter(({ mySide }) => mySide === 'office');
          return own.length === 0 ? (
            <EmptyState title={m.visits_consents_none()}>{m.visits_empty_help()}</EmptyState>
          ) : (
            own.map((visit) => (
              <OfVisit key={visit.id} visit={visit} ask={setAsked} tell={setTold} />
            ))
          );
        }}
      </Loaded>
      {asked?.what === 'case' && <CaseDialog visit={asked.visit} {...dialog} />}
      {asked?.what === 'consent' && asked.found && (
        <ConsentDialog visit={asked.visit} found={asked.found} {...dialog} />
      )}
    </Page>
  );
}

interface OfVisitProps {
  visit: VisitOfConsents;
  ask: (asked: Asked) => void;
  tell: (message: string) => void;
}

function OfVisit({ visit, ask, tell }: OfVisitProps) {
  const title =
    visit.startsAt && visit.endsAt
      ? m.visits_consents_of({ when: hoursText(visit.startsAt, visit.endsAt) })
      : m.visits_consents_of_open();
  const team = namesOf(visit.team.map(({ person }) => person));
  const cases = visit.reflectionCases.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Section
      title={title}
      action={
        <Button size="small" look="outlined" onPress={() => ask({ visit, what: 'case' })}>
          {m.visits_case_choose()}
        </Button>
      }
    >
      <p>
        <Link to={`/visits/${visit.id}`} className="link inline-flex min-h-11 items-center">
          {m.visits_from({ team: team || m.visits_team_open() })}
        </Link>
      </p>
      {cases.length === 0 && <p>{m.visits_case_none_chosen()}</p>}
      {cases.map((found) => (
        <Case key={found.id} visit={visit} found={found} ask={ask} tell={tell} />
      ))}
    </Section>
  );
}

function Case({ visit, found, ask, tell }: OfVisitProps & { found: CaseOfVisit }) {
  const back = useAct(TakeBackCase);
  const [wantsReaders, setWantsReaders] = useState(false);
  return (
    <article className="space-y-3 rounded-8 border-1 border-solid-gray-420 p-4">
      <h3 className="text-lg">
        {found.code}
        {found.how !== 'chosen' && (
          <span className="ml-4 text-base font-normal text-solid-gray-700">
            {m.visits_case_drawn()}
          </span>
        )}
      </h3>
      {back.error && <p role="alert">{failureWords(back.error)}</p>}
      {found.consents.length === 0 ? (
        <p>{m.visits_consent_none()}</p>
      ) : (
        <ul className="space-y-3">
          {found.consents.map((consent) => (
            <ConsentLine key={consent.id} visit={visit} consent={consent} tell={tell} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => ask({ visit, found, what: 'consent' })}>
          {m.visits_consent_register()}
        </Button>
        <Button size="small" look="text" onPress={() => setWantsReaders(!wantsReaders)}>
          {m.visits_case_who_read()}
        </Button>
        <Button
          size="small"
          look="text"
          isPending={back.isPending}
          onPress={() =>
            back.mutate(
              { input: { reflectionCaseId: found.id } },
              { onSuccess: () => tell(m.visits_case_taken_back({ code: found.code })) },
            )
          }
        >
          {m.visits_case_take_back()}
        </Button>
      </div>
      {wantsReaders && <Readers id={found.id} />}
    </article>
  );
}

function ConsentLine({
  visit,
  consent,
  tell,
}: Pick<OfVisitProps, 'visit' | 'tell'> & { consent: Consent }) {
  const { today } = useMe();
  const act = useAct(WithdrawConsent);
  const people = new Map(visit.team.map(({ personId, person }) => [personId, nameOf(person)]));
  const readers = consent.readerIds.map((id) => people.get(id) ?? m.visits_left_team()).join('、');
  const holds = consent.withdrawnAt === null && consent.untilOn >= today;
  return (
    <li className="space-y-1 border-l-4 border-blue-900 pl-4">
      <p>
        {m.visits_consent_line({
          items: consent.items.map((item) => caseItemWords[item]()).join('、'),
          readers,
          day: dayText(consent.untilOn),
        })}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {m.visits_consent_given({
          day: dayText(consent.givenOn),
          how: consent.how === 'paper' ? m.visits_on_paper() : m.visits_spoken(),
        })}
        <Chip tone={holds ? 'outlined' : 'quiet'}>
          {consent.withdrawnAt
            ? m.visits_consent_withdrawn()
            : holds
              ? m.visits_consent_holds()
              : m.visits_consent_over()}
        </Chip>
        {holds && (
          <Button
            size="small"
            look="text"
            isPending={act.isPending}
            onPress={() =>
              act.mutate(
                { input: { consentId: consent.id } },
                { onSuccess: () => tell(m.visits_consent_withdraw_done()) },
              )
            }
          >
            {m.visits_consent_withdraw()}
          </Button>
        )}
      </p>
      {act.error && <p role="alert">{failureWords(act.error)}</p>}
    </li>
  );
}

function Readers({ id }: { id: string }) {
  const found = useRead(CaseReaders, { reflectionCaseId: id });
  return (
    <Loaded of={found}>
      {({ caseReaders }) =>
        caseReaders.length === 0 ? (
          <p>{m.visits_case_nobody_read()}</p>
        ) : (
          <ul>
            {caseReaders.map(({ at, items, person }) => (
              <li key={`${at} ${person?.id}`}>
                {instantText(at)} {nameOf(person)}（
                {items.map((item) => caseItemWords[item]()).join('、')}）
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
