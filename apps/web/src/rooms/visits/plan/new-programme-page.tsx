import { valibotResolver } from '@hookform/resolvers/valibot';
import { fiscalYearOf, formatEra, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct, useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import {
  CreateProgramme,
  type CreateProgrammeMutation,
  PlanProgrammes,
  ProgrammePage as ProgrammeRead,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind, summaryOf, tellForm } from '../../../ui/bind.js';
import { fiscalYearText } from '../../../ui/dates.js';
import { Button } from '../../../ui/button.js';
import { Checks } from '../../../ui/choice.js';
import { dayText } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Page, Section } from '../../../ui/page.js';
import { personName } from '../../../ui/people.js';
import { Select } from '../../../ui/select.js';
import { Loaded } from '../../../ui/states.js';
import { TextWarnings } from '../../monitoring/text-warnings.js';
import { roundsFor } from './new-year.js';
import type { ProgrammeOfPage } from './programme-dialogs.js';
import { ProgrammeFields, programmeSchema, type ProgrammeValues } from './programme-form.js';
import { partName } from './words.js';

/** Next year's programme from this year's: rounds a year later, the same members, all to be changed. */
export function NewProgrammePage() {
  const [search] = useSearchParams();
  const all = useRead(PlanProgrammes, {});
  return (
    <Page title={m.programme_new()} lead={<p>{m.programme_new_lead()}</p>}>
      <Loaded of={all}>
        {({ programmes: { items } }) => {
          const taken = items.map(({ fiscalYear }) => fiscalYear);
          const from = search.get('from') ?? items[0]?.id;
          return from ? <From id={from} taken={taken} /> : <Form taken={taken} />;
        }}
      </Loaded>
    </Page>
  );
}

function From({ id, taken }: { id: string; taken: readonly number[] }) {
  const found = useRead(ProgrammeRead, { id });
  return <Loaded of={found}>{({ programme }) => <Form source={programme} taken={taken} />}</Loaded>;
}

type Warnings = CreateProgrammeMutation['createProgramme']['warnings'];
type Values = ProgrammeValues & { fiscalYear: string; memberIds: string[] };

function Form({ source, taken }: { source?: ProgrammeOfPage; taken: readonly number[] }) {
  const { today } = useMe();
  const go = useNavigate();
  const act = useAct(CreateProgramme);
  const [id] = useState(() => crypto.randomUUID());
  const [warnings, setWarnings] = useState<Warnings>([]);
  const now = fiscalYearOf(today as Day);
  const years = [now, now + 1, now + 2].filter((year) => !taken.includes(year));
  const members = (source?.members ?? []).filter(({ leftAt, person }) => !leftAt && person);
  const form = useForm<Values>({
    resolver: valibotResolver(programmeSchema()) as never,
    defaultValues: {
      fiscalYear: String(years[0] ?? ''),
      name: nameFor(years[0] ?? now),
      purpose: source?.purpose ?? '',
      guideline: source?.guideline ?? '',
      activities: source?.activities ?? ['worries', 'supervision', 'caseTalk', 'planTalk'],
      instrumentVersionId: source?.instrumentVersionId ?? '',
      memberIds: members.map(({ personId }) => personId),
    },
    shouldFocusError: false,
  });
  const year = Number(form.watch('fiscalYear'));
  const rounds = roundsFor(year, source, [m.programme_first_half(), m.programme_second_half()]);
  const save = async (confirmed: boolean) => {
    const { fiscalYear, memberIds, ...values } = form.getValues();
    try {
      const { createProgramme } = await act.mutateAsync({
        input: {
          id,
          fiscalYear: Number(fiscalYear),
          ...values,
          confirmed,
          rounds: rounds.map((round) => ({ id: crypto.randomUUID(), ...round })),
          members: members
            .filter(({ personId }) => memberIds.includes(personId))
            .map(({ personId, part, districts, hoursInYear }) => ({
              personId,
              part,
              districts,
              hoursInYear,
            })),
        },
      });
      setWarnings(createProgramme.warnings);
      if (createProgramme.programme) await go(`/programmes/${id}`);
    } catch (error) {
      tellForm(form, error);
    }
  };
  const year$ = bind(form, 'fiscalYear');
  return (
    <form
      noValidate
      className="max-w-3xl space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(() => save(false))();
      }}
    >
      <ErrorSummary {...summaryOf(form)} />
      <Select
        label={m.plan_years()}
        required
        options={years.map((value) => ({ value: String(value), label: yearName(value) }))}
        {...year$}
        onChange={(value) => {
          // The name follows the year until somebody has changed it.
          if (form.getValues('name') === nameFor(year))
            form.setValue('name', nameFor(Number(value)));
          year$.onChange(value);
        }}
      />
      <ProgrammeFields
        form={form}
        present={source && { id: source.instrumentVersionId, label: m.programme_same_form() }}
      />
      <Section title={m.plan_rounds()}>
        <ul className="list-disc pl-6">
          {rounds.map(({ number, name, fromOn, untilOn }) => (
            <li key={number}>
              {name}: {dayText(fromOn)}〜{dayText(untilOn)}
            </li>
          ))}
        </ul>
        <p className="text-sm text-solid-gray-800">{m.programme_change_later()}</p>
      </Section>
      {members.length > 0 && (
        <Checks
          label={m.programme_keep_members()}
          options={members.map(({ personId, part, person }) => ({
            value: personId,
            label: m.plan_person({ name: person ? personName(person) : '', part: partName(part) }),
          }))}
          {...bind(form, 'memberIds')}
        />
      )}
      <TextWarnings warnings={warnings} isPending={act.isPending} confirm={() => void save(true)} />
      <Button type="submit" isPending={act.isPending}>
        {m.programme_make()}
      </Button>
    </form>
  );
}

/** 令和9年度. */
const yearName = (year: number) =>
  m.lanes_year({ year: formatEra(`${year}-04` as never).replace(/年.*/, ''), western: year });
const nameFor = (year: number) => m.programme_name_of({ year: fiscalYearText(year) });
