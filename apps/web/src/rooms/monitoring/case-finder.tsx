import { addMonths, type Month } from '@furikaeri/calendar';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { read, useWhole } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import {
  type CasesQueryVariables,
  Offices,
  ProgrammePeople as PeopleOf,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { personName } from '../../ui/people.js';
import { Select } from '../../ui/select.js';
import { EmptyState } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { withChange } from '../../ui/with-change.js';

/** A renewal is prepared so many months before the support period ends. */
const AHEAD = 2;
const states = {
  going: { label: m.cases_going, ended: false },
  renewal: { label: m.cases_renewal, ended: false },
  ended: { label: m.cases_ended, ended: true },
  all: { label: m.ui_all, ended: null },
} as const;
type State = keyof typeof states;

const stateOf = (search: URLSearchParams): State => {
  const asked = search.get('state') ?? '';
  return Object.hasOwn(states, asked) ? (asked as State) : 'going';
};

/** What the address asks for, as the server takes it. */
export function caseFilterOf(search: URLSearchParams, now: Month): CasesQueryVariables['filter'] {
  const state = stateOf(search);
  return {
    text: search.get('text'),
    officeId: search.get('office'),
    specialistId: search.get('specialist'),
    ended: states[state].ended,
    supportUntil: state === 'renewal' ? addMonths(now, AHEAD) : null,
  };
}

/** ケースを探す: by a part of its code, its office, its specialist and whether it goes on. */
export function CaseFinder() {
  const { me, today, isA } = useMe();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('text') ?? '');
  const only = isA('coordinator') || me.offices.length > 1 ? undefined : me.offices[0]?.id;
  const officeId = search.get('office') ?? only;
  const seesOthers = isA('coordinator') || isA('manager');
  const people = useQuery({
    ...read(PeopleOf, { filter: { officeId, role: 'specialist', on: today } }),
    enabled: seesOthers && officeId !== undefined,
  });
  const set = (name: string) => (value: string) => setSearch(withChange(search, name, value));
  const setOffice = (value: string) => {
    const next = withChange(search, 'office', value);
    // Who works at one office is not to be found at another.
    next.delete('specialist');
    setSearch(next);
  };
  const find = (event: FormEvent) => {
    event.preventDefault();
    set('text')(typed.trim());
  };
  return (
    <form role="search" onSubmit={find} className="no-print flex flex-wrap items-end gap-4">
      <div className="w-full sm:w-60">
        <TextField
          label={m.cases_find()}
          plain
          type="search"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Button type="submit" look="outlined">
        {m.ui_find()}
      </Button>
      {only === undefined && (
        <div className="w-full sm:w-60">
          <OfficeChoice value={search.get('office') ?? ''} onChange={setOffice} />
        </div>
      )}
      {seesOthers && officeId !== undefined && (
        <div className="w-full sm:w-48">
          <Select
            label={m.specialist()}
            plain
            value={search.get('specialist') ?? ''}
            onChange={set('specialist')}
            options={[
              { value: '', label: m.ui_all() },
              ...(people.data?.people.items ?? []).map((one) => ({
                value: one.id,
                label: personName(one),
              })),
            ]}
          />
        </div>
      )}
      <div className="w-full sm:w-60">
        <Select
          label={m.cases_state()}
          plain
          value={stateOf(search)}
          onChange={(state) => set('state')(state === 'going' ? '' : state)}
          options={Object.entries(states).map(([value, { label }]) => ({
            value: value as State,
            label: label(),
          }))}
        />
      </div>
    </form>
  );
}

interface OfficeChoiceProps {
  value: string;
  onChange: (id: string) => void;
}

/** Offices that have closed are here too: their cases may wait for somebody. */
function OfficeChoice(props: OfficeChoiceProps) {
  const { me, isA } = useMe();
  const all = useWhole(Offices, {}).data?.offices.items ?? [];
  const own = (id: string) => me.offices.some((office) => office.id === id);
  return (
    <Select
      label={m.office()}
      plain
      options={[
        { value: '', label: m.ui_all() },
        ...all
          .filter(({ id }) => isA('coordinator') || own(id))
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...props}
    />
  );
}

/** Nothing was found; or nothing is there yet. */
export function NoCases() {
  const { may } = useMe();
  const [search] = useSearchParams();
  const asks = ['text', 'office', 'specialist', 'state'].filter((name) => search.has(name));
  if (asks.length === 0) {
    return (
      <EmptyState title={m.lanes_empty()}>
        {may('monitoring.keepCases') && m.lanes_empty_help()}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={m.cases_none()}>
      <p>{m.cases_none_help()}</p>
      <Link to="/monitoring?show=cases" className="link inline-flex min-h-11 items-center">
        {m.cases_show_all()}
      </Link>
    </EmptyState>
  );
}
