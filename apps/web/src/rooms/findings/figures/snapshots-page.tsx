import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { read, useAct, useRead } from '../../../api/queries.js';
import {
  CancelSnapshot,
  MeetingSnapshots,
  type MeetingSnapshotsQuery,
  PublishSnapshot,
  Snapshot,
  type SnapshotState,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { dayText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { SureDialog } from '../../../ui/sure-dialog.js';
import { FiguresOf } from './figures-of.js';
import { TakeSnapshotDialog } from './take-snapshot-dialog.js';

type Taken = MeetingSnapshotsQuery['snapshots']['items'][number];

const states: Record<SnapshotState, () => string> = {
  waiting: m.snapshots_state_waiting,
  running: m.snapshots_state_running,
  done: m.snapshots_state_done,
  failed: m.snapshots_state_failed,
  cancelled: m.snapshots_state_cancelled,
};
const isUnderWay = ({ state }: Pick<Taken, 'state'>) => state === 'waiting' || state === 'running';

/** How soon progress is seen. */
const EVERY_MS = 1_500;

/** 集計 for a meeting: taken by a worker, looked at, published. */
export function SnapshotsPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [told, tell] = useState<string>();
  const [isTaking, setTaking] = useState(false);
  const found = useQuery({
    ...read(MeetingSnapshots, { meetingId: id }),
    refetchInterval: ({ state }) =>
      state.data?.snapshots.items.some(isUnderWay) ? EVERY_MS : false,
  });
  return (
    <Loaded of={found}>
      {({ meeting, snapshots: { items } }) => {
        const looked = items.find((one) => one.id === search.get('look'));
        return (
          <Page
            title={m.snapshots_title({ name: meeting.name })}
            lead={<p>{m.snapshots_lead()}</p>}
          >
            <Link
              to={`/committee/${id}`}
              className="no-print link inline-flex min-h-11 items-center"
            >
              {m.capture_back()}
            </Link>
            {told !== undefined && <Notice tone="done" title={told} live />}
            <div className="no-print space-y-4">
              {items.length === 0 ? (
                <EmptyState title={m.snapshots_none()}>{m.snapshots_none_help()}</EmptyState>
              ) : (
                <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
                  {items.map((one) => (
                    <TakenRow key={one.id} of={one} meetingId={id} tell={tell} />
                  ))}
                </ul>
              )}
              <Button onPress={() => setTaking(true)}>{m.snapshots_take()}</Button>
            </div>
            {looked && looked.state === 'done' && <Look id={looked.id} />}
            {isTaking && (
              <TakeSnapshotDialog
                meetingId={id}
                onClose={() => setTaking(false)}
                onDone={() => {
                  setTaking(false);
                  tell(m.snapshots_taking());
                }}
              />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

interface TakenRowProps {
  of: Taken;
  meetingId: string;
  tell: (message: string) => void;
}

function TakenRow({ of, meetingId, tell }: TakenRowProps) {
  const [isPublishing, setPublishing] = useState(false);
  const cancel = useAct(CancelSnapshot);
  const publish = useAct(PublishSnapshot);
  const { id, cutOffOn, state, step, steps, cancelAsked, publishedAt } = of;
  const day = dayText(cutOffOn);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="font-bold">{m.figures_cut_off({ day })}</span>
      <Chip tone={publishedAt ? 'solid' : 'plain'}>
        {publishedAt ? m.snapshots_published() : states[state]()}
      </Chip>
      {isUnderWay(of) && (
        <>
          <progress
            className="h-4 w-40 accent-blue-900"
            max={steps || 1}
            value={step}
            aria-label={m.snapshots_progress({ step, steps })}
          />
          <span role="status" className="text-sm">
            {m.snapshots_progress({ step, steps })}
          </span>
          {cancelAsked ? (
            <span>{m.snapshots_cancel_asked()}</span>
          ) : (
            <Button size="small" look="text" onPress={() => cancel.mutate({ input: { id } })}>
              {m.snapshots_cancel()}
            </Button>
          )}
        </>
      )}
      {state === 'done' && (
        <LinkButton
          size="small"
          look="text"
          to={`/committee/${meetingId}/snapshots?look=${id}`}
          aria-label={m.snapshots_look_of({ day })}
        >
          {m.snapshots_look()}
        </LinkButton>
      )}
      {state === 'done' && !publishedAt && (
        <Button size="small" look="outlined" onPress={() => setPublishing(true)}>
          {m.snapshots_publish()}
        </Button>
      )}
      {isPublishing && (
        <SureDialog
          title={m.snapshots_publish_title()}
          submit={m.snapshots_publish()}
          lead={<p>{m.snapshots_publish_lead()}</p>}
          act={() => publish.mutateAsync({ input: { id } })}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            tell(m.snapshots_publish_done());
          }}
        />
      )}
    </li>
  );
}

function Look({ id }: { id: string }) {
  const found = useRead(Snapshot, { id });
  return (
    <Loaded of={found}>
      {({ snapshot }) => (
        <Section title={m.figures_cut_off({ day: dayText(snapshot.cutOffOn) })}>
          <FiguresOf snapshot={snapshot} />
        </Section>
      )}
    </Loaded>
  );
}
