import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.js';
import { type Presence, RecordAttendance, Seats } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { EmptyState, failureWords, Loaded } from '../../ui/states.js';
import type { OnMeeting } from './meeting-types.js';
import { SeatDialog } from './seat-dialog.js';
import { presenceName, presenceOptions } from './words.js';

/** 出欠 by seat; nobody's name stands here. */
export function AttendancePart({ meeting, tell }: OnMeeting) {
  const seats = useRead(Seats, {});
  const [isAdding, setAdding] = useState(false);
  const isClosed = meeting.closedAt !== null;
  return (
    <Section
      title={m.meeting_attendance()}
      action={
        !isClosed && (
          <Button size="small" look="outlined" onPress={() => setAdding(true)}>
            {m.meeting_seat_add()}
          </Button>
        )
      }
    >
      <p>{m.meeting_attendance_help()}</p>
      {isClosed ? (
        <ul className="flex flex-wrap gap-x-6">
          {meeting.attendance.map(({ seatId, label, presence }) => (
            <li key={seatId}>
              {label}：{presenceName(presence)}
            </li>
          ))}
        </ul>
      ) : (
        <Loaded of={seats}>
          {({ seats: all }) => {
            const day = meeting.heldOn;
            const there = all.filter(
              ({ fromOn, untilOn }) =>
                day === null || (fromOn <= day && (untilOn === null || untilOn >= day)),
            );
            return there.length === 0 ? (
              <EmptyState title={m.meeting_attendance_none()}>
                {m.meeting_attendance_none_help()}
              </EmptyState>
            ) : (
              <Roll meeting={meeting} tell={tell} seats={there} />
            );
          }}
        </Loaded>
      )}
      {isAdding && (
        <SeatDialog
          from={meeting.heldOn}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            tell(m.meeting_seat_added());
          }}
        />
      )}
    </Section>
  );
}

function Roll({
  meeting,
  tell,
  seats,
}: OnMeeting & { seats: readonly { id: string; label: string }[] }) {
  const [said, setSaid] = useState<Record<string, Presence>>(() =>
    Object.fromEntries(meeting.attendance.map(({ seatId, presence }) => [seatId, presence])),
  );
  const act = useAct(RecordAttendance);
  const save = async () => {
    const attendance = seats.flatMap(({ id }) =>
      said[id] ? [{ seatId: id, presence: said[id] }] : [],
    );
    try {
      await act.mutateAsync({ input: { meetingId: meeting.id, attendance } });
      tell(m.meeting_attendance_saved());
    } catch {
      // Told below.
    }
  };
  return (
    <div className="space-y-4">
      <div className="grid gap-4 md:grid-cols-2">
        {seats.map(({ id, label }) => (
          <Radios
            key={id}
            label={label}
            plain
            name={`presence ${id}`}
            value={said[id] ?? ''}
            onChange={(presence) => setSaid({ ...said, [id]: presence })}
            options={presenceOptions()}
          />
        ))}
      </div>
      {act.error && <Notice tone="trouble" title={failureWords(act.error)} live />}
      <Button size="small" isPending={act.isPending} onPress={() => void save()}>
        {m.meeting_attendance_save()}
      </Button>
    </div>
  );
}
