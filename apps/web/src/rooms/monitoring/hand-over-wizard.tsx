import { type Day, fiscalYearOf } from '@furikaeri/calendar';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { read, useAct, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  HandOverCases,
  HandOverChoices,
  Offices,
  ProgrammePeople as PeopleOf,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Checks, Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { dayText } from '../../ui/dates.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { FailureState, Loaded } from '../../ui/states.js';

interface Answers {
  officeId: string;
  fromId: string;
  toId: string;
  handedOn: string;
  all: 'all' | 'some';
  caseIds: string[];
}

const STEPS = 3;

/** Three small steps: whose, to whom and when, and a last look. Nothing is written before the last. */
export function HandOverWizard({ onDone }: { onDone: (message: string) => void }) {
  const { me, today, isA } = useMe();
  const [step, setStep] = useState(1);
  const [error, setError] = useState<string>();
  const [of, setOf] = useState<Answers>({
    officeId: isA('coordinator') ? '' : (me.offices[0]?.id ?? ''),
    fromId: '',
    toId: '',
    handedOn: `${fiscalYearOf(today as Day) + 1}-04-01`,
    all: 'all',
    caseIds: [],
  });
  const set = (more: Partial<Answers>) => setOf((now) => ({ ...now, ...more }));
  const act = useAct(HandOverCases);
  const offices = useWhole(Offices, { filter: { openOn: today } });
  const people = useQuery({
    ...read(PeopleOf, { filter: { officeId: of.officeId, role: 'specialist', on: today } }),
    enabled: of.officeId !== '',
  });
  const staff = of.officeId ? (people.data?.people.items ?? []) : [];
  const nameOf = (id: string) => {
    const found = staff.find((person) => person.id === id);
    return found ? personName(found) : '';
  };
  const choices = (list: { value: string; label: string }[]) => [
    { value: '', label: m.ui_choose() },
    ...list,
  ];
  const problem = (): string | undefined => {
    if (step === 1 && (!of.officeId || !of.fromId)) return m.hand_whose_needed();
    if (step === 1 && of.all === 'some' && of.caseIds.length === 0) return m.hand_cases_needed();
    if (step === 2 && (!of.toId || !of.handedOn)) return m.hand_whom_needed();
    return undefined;
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    const found = problem();
    setError(found);
    if (found) return;
    if (step < STEPS) {
      setStep(step + 1);
      return;
    }
    const { officeId, fromId, toId, handedOn } = of;
    act.mutate(
      {
        input: {
          officeId,
          fromSpecialistId: fromId,
          toSpecialistId: toId,
          handedOn,
          caseIds: of.all === 'some' ? of.caseIds : null,
        },
      },
      {
        onSuccess: ({ handOverCases: { cases } }) =>
          onDone(
            cases === null
              ? m.hand_planned({ day: dayText(handedOn) })
              : m.hand_done({ count: cases }),
          ),
      },
    );
  };
  const officeName = offices.data?.offices.items.find(({ id }) => id === of.officeId)?.name ?? '';
  const titles = [m.hand_step_whose(), m.hand_step_whom(), m.hand_step_look()];
  return (
    <form
      noValidate
      onSubmit={next}
      className="max-w-3xl space-y-6 rounded-12 border-1 border-solid-gray-420 p-4 sm:p-6"
    >
      <h2 className="text-xl" aria-live="polite">
        {m.hand_step({ step, steps: STEPS, title: titles[step - 1] ?? '' })}
      </h2>
      {step === 1 && (
        <>
          <Select
            label={m.office()}
            required
            value={of.officeId}
            onChange={(officeId) => set({ officeId, fromId: '', toId: '', caseIds: [] })}
            options={choices(
              (isA('coordinator') ? (offices.data?.offices.items ?? []) : me.offices).map(
                ({ id, name }) => ({ value: id, label: name }),
              ),
            )}
          />
          {people.data && staff.length === 0 && <p>{m.hand_nobody()}</p>}
          {staff.length > 0 && (
            <Select
              label={m.hand_from()}
              required
              value={of.fromId}
              onChange={(fromId) => set({ fromId, toId: '', caseIds: [] })}
              options={choices(
                staff.map((person) => ({ value: person.id, label: personName(person) })),
              )}
            />
          )}
          {of.fromId && <WhichCases of={of} set={set} />}
        </>
      )}
      {step === 2 && (
        <>
          <Select
            label={m.hand_to()}
            help={staff.length > 1 ? m.hand_to_help() : m.hand_to_nobody()}
            required
            value={of.toId}
            onChange={(toId) => set({ toId })}
            options={choices(
              staff
                .filter(({ id }) => id !== of.fromId)
                .map((person) => ({ value: person.id, label: personName(person) })),
            )}
          />
          <DateField
            label={m.hand_day()}
            help={m.hand_day_help()}
            required
            today={today}
            value={of.handedOn}
            onChange={(handedOn) => set({ handedOn })}
          />
        </>
      )}
      {step === 3 && (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          <Fact name={m.office()}>{officeName}</Fact>
          <Fact name={m.hand_from()}>{nameOf(of.fromId)}</Fact>
          <Fact name={m.hand_to()}>{nameOf(of.toId)}</Fact>
          <Fact name={m.hand_day()}>{dayText(of.handedOn)}</Fact>
          <Fact name={m.hand_cases()}>
            {of.all === 'all' ? m.hand_all() : m.hand_some({ count: of.caseIds.length })}
          </Fact>
        </dl>
      )}
      {error !== undefined && (
        <p role="alert" className="font-bold text-orange-1000">
          ※ {error}
        </p>
      )}
      {act.error && <FailureState error={act.error} />}
      <div className="flex flex-wrap gap-4">
        <Button type="submit" isPending={act.isPending}>
          {step < STEPS ? m.hand_next() : m.hand_save()}
        </Button>
        {step > 1 && (
          <Button
            look="outlined"
            onPress={() => {
              setError(undefined);
              setStep(step - 1);
            }}
          >
            {m.hand_back()}
          </Button>
        )}
      </div>
    </form>
  );
}

function WhichCases({ of, set }: { of: Answers; set: (more: Partial<Answers>) => void }) {
  const cases = useWhole(HandOverChoices, {
    filter: { officeId: of.officeId, specialistId: of.fromId, ended: false },
  });
  return (
    <Loaded of={cases}>
      {({ supportCases: { items, totalItems } }) => (
        <>
          <Radios
            label={m.hand_cases()}
            required
            name="all"
            value={of.all}
            onChange={(all) => set({ all })}
            options={[
              { value: 'all', label: m.hand_all_of({ count: totalItems }) },
              { value: 'some', label: m.hand_choose() },
            ]}
          />
          {of.all === 'some' && (
            <Checks
              label={m.hand_which()}
              required
              value={of.caseIds}
              onChange={(caseIds) => set({ caseIds })}
              options={items.map(({ id, code }) => ({ value: id, label: code }))}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
