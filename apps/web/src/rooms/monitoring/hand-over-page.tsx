import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { CancelHandOver, HandOvers, type HandOversQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { dayText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { personName } from '../../ui/people.js';
import { EmptyState, FailureState, Loaded } from '../../ui/states.js';
import { HandOverWizard } from './hand-over-wizard.js';

type HandOver = HandOversQuery['handOvers']['items'][number];

/** 担当の引き継ぎ: when somebody leaves in April, no case is left without one. */
export function HandOverPage() {
  const [told, setTold] = useState<string>();
  const [round, setRound] = useState(0);
  const list = useRead(HandOvers, { take: 50, skip: 0 });
  return (
    <Page title={m.nav_hand_over()} lead={<p>{m.hand_lead()}</p>}>
      {told !== undefined && <Notice tone="done" title={told} live />}
      <HandOverWizard
        key={round}
        onDone={(message) => {
          setTold(message);
          setRound(round + 1);
        }}
      />
      <Section title={m.hand_so_far()}>
        <Loaded of={list}>
          {({ handOvers: { items } }) =>
            items.length === 0 ? (
              <EmptyState title={m.hand_none()} />
            ) : (
              <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
                {items.map((one) => (
                  <Line key={one.id} of={one} onDone={setTold} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Line({ of, onDone }: { of: HandOver; onDone: (message: string) => void }) {
  const { today } = useMe();
  const act = useAct(CancelHandOver);
  const waits = !of.appliedAt && !of.cancelledAt;
  const names = { from: personName(of.fromSpecialist), to: personName(of.toSpecialist) };
  const cancel = () =>
    act.mutate(
      { input: { handOverId: of.id } },
      { onSuccess: () => onDone(m.hand_cancelled(names)) },
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <div className="min-w-60 grow basis-0">
        <p className="font-bold">{m.hand_from_to(names)}</p>
        <p className="text-sm text-solid-gray-800">
          {of.office.name} ・ {dayText(of.handedOn)} ・{' '}
          {of.caseIds ? m.hand_some({ count: of.caseIds.length }) : m.hand_all()}
        </p>
        {act.error && <FailureState error={act.error} />}
      </div>
      <Chip tone={waits ? 'outlined' : 'quiet'}>
        {of.appliedAt
          ? m.hand_applied()
          : of.cancelledAt
            ? m.hand_was_cancelled()
            : m.hand_waiting()}
      </Chip>
      {waits && of.handedOn >= today && (
        <Button
          look="text"
          size="small"
          isPending={act.isPending}
          aria-label={m.hand_cancel_of(names)}
          onPress={cancel}
        >
          {m.hand_cancel()}
        </Button>
      )}
    </li>
  );
}
