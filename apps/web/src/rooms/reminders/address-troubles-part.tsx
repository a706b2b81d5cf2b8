import { useAct, useRead } from '../../api/queries.js';
import {
  AddressTroubles,
  type AddressTroublesQuery,
  ClearAddressTrouble,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { dayOfInstant } from '../../ui/dates.js';
import { Section } from '../../ui/page.js';
import { personName } from '../../ui/people.js';
import { FailureState } from '../../ui/states.js';

type Trouble = AddressTroublesQuery['addressTroubles'][number];

/** Whose mail does not arrive, why, and what to do; nothing where all of it does. */
export function AddressTroublesPart({ onDone }: { onDone: (message: string) => void }) {
  const found = useRead(AddressTroubles, {});
  // Here, not beside its button: that goes with what it mends, and nobody would hear of it.
  const clear = useAct(ClearAddressTrouble);
  if (found.error) return <FailureState error={found.error} retry={() => void found.refetch()} />;
  const troubles = found.data?.addressTroubles ?? [];
  if (troubles.length === 0) return null;
  return (
    <Section title={m.troubles({ count: troubles.length })}>
      <p>{m.troubles_lead()}</p>
      {clear.error && <FailureState error={clear.error} />}
      <ul className="space-y-4">
        {troubles.map((trouble) => (
          <OneTrouble
            key={trouble.personId}
            of={trouble}
            isPending={clear.isPending && clear.variables.personId === trouble.personId}
            sendAgain={(told) =>
              clear.mutate({ personId: trouble.personId }, { onSuccess: () => onDone(told) })
            }
          />
        ))}
      </ul>
    </Section>
  );
}

interface OneTroubleProps {
  of: Trouble;
  isPending: boolean;
  /** Given what is told once it is done. */
  sendAgain: (told: string) => void;
}

function OneTrouble({ of, isPending, sendAgain }: OneTroubleProps) {
  const name = of.person ? personName(of.person) : '';
  return (
    <li className="space-y-2 rounded-8 border-1 border-solid-gray-420 p-4">
      <p>
        <strong>{name}</strong> <span className="break-all">{of.person?.email}</span>
      </p>
      <p>{m.troubles_since({ day: dayOfInstant(of.since), what: serverSaid(of) })}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton
          size="small"
          aria-label={m.troubles_change_of({ name })}
          to={`/directory/people/${of.personId}`}
        >
          {m.troubles_change()}
        </LinkButton>
        <Button
          look="outlined"
          size="small"
          aria-label={m.troubles_again_of({ name })}
          isPending={isPending}
          onPress={() => sendAgain(m.troubles_again_done({ name }))}
        >
          {m.troubles_again()}
        </Button>
      </p>
    </li>
  );
}

/** The answer of the mail server in plain words; its figures are for whoever looks after it. */
function serverSaid({ how, smtpCode }: Trouble): string {
  if (how === 'bounced') return m.troubles_bounced();
  return smtpCode === null ? m.troubles_impossible() : m.troubles_refused({ code: smtpCode });
}
