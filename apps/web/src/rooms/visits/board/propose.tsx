import { addDays, type Day } from '@furikaeri/calendar';
import { useState } from 'react';
import { useAct, useRead } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { BoardFreeTimes, BoardProposeDates } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { clockText, dayText, hoursText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Section } from '../../../ui/page.js';
import { personNames } from '../../../ui/people.js';
import { Select } from '../../../ui/select.js';
import { FailureState, Loaded } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import { type Candidate, candidateOf, FEWEST, inOrder, isSame } from './candidates.js';
import { useDaysOff } from './days-off.js';
import type { VisitOnBoard } from './matrix.js';

interface ProposeProps {
  of: VisitOnBoard;
  onDone: (message: string) => void;
}

/** Three dates or more, out of the hours in which everybody can, or any other. */
export function Propose({ of, onDone }: ProposeProps) {
  const { today } = useMe();
  const [chosen, setChosen] = useState<Candidate[]>([]);
  const act = useAct(BoardProposeDates);
  const dayOff = useDaysOff(today);
  const [tooFew, setTooFew] = useState(false);
  const add = (one: Candidate) =>
    setChosen((list) =>
      list.some((other) => isSame(one, other)) ? list : inOrder([...list, one]),
    );
  const send = async (confirmed: boolean) => {
    setTooFew(chosen.length < FEWEST);
    if (chosen.length < FEWEST) return;
    const { proposeDates } = await act.mutateAsync({
      input: { visitId: of.id, dates: chosen, confirmed },
    });
    if (!proposeDates.saved) return;
    setChosen([]);
    onDone(m.board_proposed());
  };
  const warnings = act.data?.proposeDates.saved === false ? act.data.proposeDates.dateWarnings : [];
  const ask = (confirmed: boolean) => void send(confirmed).catch(() => undefined);
  return (
    <Section title={of.proposals.length ? m.board_propose_again() : m.board_propose()}>
      <p>{of.proposals.length ? m.board_propose_again_help() : m.board_propose_help()}</p>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <FreeTimes visitId={of.id} add={add} chosen={chosen} />
          <Other add={add} />
        </div>
        <div className="space-y-4">
          <h3 className="text-lg">{m.board_candidates({ count: chosen.length })}</h3>
          {chosen.length === 0 ? (
            <p className="rounded-12 bg-solid-gray-50 p-4">{m.board_candidates_none()}</p>
          ) : (
            <ol className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
              {chosen.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 py-1">
                  <span>
                    {whenOf(one)}
                    {dayOff(one.on) && (
                      <span className="block text-sm text-solid-gray-800">{dayOff(one.on)}</span>
                    )}
                  </span>
                  <Button
                    look="text"
                    size="small"
                    aria-label={m.board_remove_of({ when: whenOf(one) })}
                    onPress={() => setChosen((list) => list.filter((other) => other !== one))}
                  >
                    {m.board_remove()}
                  </Button>
                </li>
              ))}
            </ol>
          )}
          {tooFew && chosen.length < FEWEST && (
            <Notice tone="trouble" title={m.board_too_few({ fewest: FEWEST })} live />
          )}
          {act.error && <FailureState error={act.error} />}
          {warnings.length > 0 && (
            <Notice tone="caution" title={m.board_ask_dates()} live>
              <ul className="list-disc pl-6">
                {warnings.map(({ message }) => (
                  <li key={message.text}>{message.text}</li>
                ))}
              </ul>
              <Button
                look="outlined"
                size="small"
                isPending={act.isPending}
                onPress={() => ask(true)}
              >
                {m.board_propose_all_the_same()}
              </Button>
            </Notice>
          )}
          <Button isPending={act.isPending} onPress={() => ask(false)}>
            {m.board_propose_save()}
          </Button>
        </div>
      </div>
    </Section>
  );
}

const whenOf = ({ on, from, until }: Candidate) =>
  `${dayText(on)} ${clockText(from)}〜${clockText(until)}`;

const weeks = ['2', '4', '8', '12'] as const;
const lengths = ['60', '90', '120', '180'] as const;
const SHOWN = 12;

interface FreeTimesProps {
  visitId: string;
  add: (one: Candidate) => void;
  chosen: readonly Candidate[];
}

function FreeTimes({ visitId, add, chosen }: FreeTimesProps) {
  const { today } = useMe();
  const [span, setSpan] = useState<(typeof weeks)[number]>('4');
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>('120');
  const [all, setAll] = useState(false);
  const found = useRead(BoardFreeTimes, {
    input: {
      visitId,
      fromOn: addDays(today as Day, 1),
      untilOn: addDays(today as Day, Number(span) * 7),
      minutes: Number(minutes),
    },
  });
  return (
    <div className="space-y-3">
      <h3 className="text-lg">{m.board_free_times()}</h3>
      <div className="flex flex-wrap gap-4">
        <Select
          label={m.board_span()}
          plain
          width="w-36"
          value={span}
          onChange={setSpan}
          options={weeks.map((value) => ({ value, label: m.board_weeks({ weeks: value }) }))}
        />
        <Select
          label={m.board_length()}
          plain
          width="w-36"
          value={minutes}
          onChange={setMinutes}
          options={lengths.map((value) => ({ value, label: m.board_minutes({ minutes: value }) }))}
        />
      </div>
      <Loaded of={found}>
        {({ freeTimes: { items, withoutHours } }) => (
          <>
            {withoutHours.length > 0 && (
              <p className="text-sm">
                {m.board_without_hours({ names: personNames(withoutHours) })}
              </p>
            )}
            {items.length === 0 ? (
              <p className="rounded-12 bg-solid-gray-50 p-4">{m.board_no_free_times()}</p>
            ) : (
              <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
                {items.slice(0, all ? undefined : SHOWN).map((time) => {
                  const one = candidateOf(time);
                  const isChosen = chosen.some((other) => isSame(one, other));
                  return (
                    <li
                      key={time.startsAt}
                      className="flex flex-wrap items-center justify-between gap-2 py-1"
                    >
                      <span>
                        {hoursText(time.startsAt, time.endsAt)}
                        {time.freeUntil !== time.endsAt && (
                          <span className="block text-sm text-solid-gray-800">
                            {m.board_free_until({
                              at: clockText(
                                candidateOf({ startsAt: time.startsAt, endsAt: time.freeUntil })
                                  .until,
                              ),
                            })}
                          </span>
                        )}
                      </span>
                      {isChosen ? (
                        <span className="inline-flex min-h-11 items-center px-4 text-sm">
                          {m.board_added()}
                        </span>
                      ) : (
                        <Button
                          look="outlined"
                          size="small"
                          aria-label={m.board_add_of({
                            when: hoursText(time.startsAt, time.endsAt),
                          })}
                          onPress={() => add(one)}
                        >
                          {m.board_add()}
                        </Button>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
            {!all && items.length > SHOWN && (
              <Button look="text" size="small" onPress={() => setAll(true)}>
                {m.board_more_times({ count: items.length - SHOWN })}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Other({ add }: { add: (one: Candidate) => void }) {
  const { today } = useMe();
  const [on, setOn] = useState('');
  const [from, setFrom] = useState('10:00');
  const [until, setUntil] = useState('12:00');
  const [error, setError] = useState<string>();
  const take = () => {
    const [start, end] = [from, until].map(readClock);
    if (!on || !start || !end || end <= start) return setError(m.board_other_needed());
    setError(undefined);
    add({ id: crypto.randomUUID(), on, from: start, until: end });
    return setOn('');
  };
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">
        {m.board_other()}
      </summary>
      <div className="space-y-4 pt-2">
        <DateField
          label={m.board_day()}
          plain
          value={on}
          onChange={setOn}
          startMonth={today.slice(0, 7)}
          error={error}
        />
        <div className="flex flex-wrap gap-4">
          <TextField
            label={m.board_from()}
            plain
            width="max-w-28"
            value={from}
            onChange={setFrom}
          />
          <TextField
            label={m.board_until()}
            plain
            width="max-w-28"
            value={until}
            onChange={setUntil}
          />
        </div>
        <Button look="outlined" size="small" onPress={take}>
          {m.board_add_other()}
        </Button>
      </div>
    </details>
  );
}

/** 9:30, 0930, ９時３０分 as 09:30; undefined for what is no time. */
export function readClock(text: string): string | undefined {
  const [, hour, minute] = /^(\d{1,2})[:時]?(\d{2})分?$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
