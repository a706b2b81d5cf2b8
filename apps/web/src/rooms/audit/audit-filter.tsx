import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../app/me.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { Select } from '../../ui/select.js';
import { actOptions, roomOptions } from './act-words.js';

const all = () => ({ value: '', label: m.ui_all() });

/** Which acts, of which days; it stands in the address. */
export function AuditFilter() {
  const { today } = useMe();
  const [search, setSearch] = useSearchParams();
  const [room, setRoom] = useState(search.get('room') ?? '');
  const [act, setAct] = useState(search.get('act') ?? '');
  const [from, setFrom] = useState(search.get('from') ?? '');
  const [until, setUntil] = useState(search.get('until') ?? '');
  const [isTurned, setTurned] = useState(false);
  const find = (event: FormEvent) => {
    event.preventDefault();
    const turned = from !== '' && until !== '' && until < from;
    setTurned(turned);
    if (turned) return;
    const chosen = Object.entries({ room, act, from, until }).filter(([, value]) => value !== '');
    setSearch(new URLSearchParams(chosen));
  };
  return (
    <form role="search" noValidate onSubmit={find} className="space-y-4">
      <div className="grid max-w-4xl gap-4 sm:grid-cols-2">
        <Select
          label={m.audit_room()}
          plain
          value={room}
          onChange={(next) => {
            setRoom(next);
            setAct('');
          }}
          options={[all(), ...roomOptions()]}
        />
        {room && (
          <Select
            label={m.audit_act()}
            plain
            value={act}
            onChange={setAct}
            options={[all(), ...actOptions(room)]}
          />
        )}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <DateField label={m.audit_from()} plain today={today} value={from} onChange={setFrom} />
        <DateField
          label={m.audit_until()}
          plain
          today={today}
          value={until}
          onChange={setUntil}
          error={isTurned ? m.audit_turned() : undefined}
        />
      </div>
      <Button type="submit" look="outlined">
        {m.ui_find()}
      </Button>
    </form>
  );
}
