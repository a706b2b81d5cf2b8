import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { Failure } from '../../../api/failure.js';
import { read } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import { Capture, type CaptureQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { LinkTabs } from '../../../ui/link-tabs.js';
import { Notice } from '../../../ui/notice.js';
import { Page } from '../../../ui/page.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import { boxOf } from '../../instruments/use-keeper.js';
import { statementKinds } from '../words.js';
import { CaptureLine } from './capture-line.js';
import { Column } from './column.js';
import type { Outbox } from './outbox.js';
import { useOutbox, useOutboxView } from './use-outbox.js';

/** How soon one sees what others write. */
const EVERY_MS = 2_000;

type CapturedMeeting = CaptureQuery['meeting'];

/** 発言の記録: during the meeting, by several people at once, two columns a topic. */
export function CapturePage() {
  const { id = '' } = useParams();
  const { may } = useMe();
  // Members read what was said in the pack.
  return may('findings.keepMeetings') ? (
    <CaptureOf id={id} />
  ) : (
    <Navigate to={`/committee/${id}/pack`} replace />
  );
}

function CaptureOf({ id }: { id: string }) {
  const found = useQuery({ ...read(Capture, { id }), refetchInterval: EVERY_MS });
  const outbox = useOutbox(id, found.dataUpdatedAt);
  const isAway = found.error instanceof Failure && found.error.code === 'NETWORK';
  return (
    <Loaded of={found}>
      {({ meeting }) => (
        <Page title={m.capture_title()} lead={<p>{meeting.name}</p>}>
          <Link to={`/committee/${id}`} className="no-print link inline-flex min-h-11 items-center">
            {m.capture_back()}
          </Link>
          {meeting.closedAt && <Notice title={m.capture_closed()} />}
          {!meeting.evaluates ? (
            <EmptyState title={m.capture_reports()}>{m.capture_reports_help()}</EmptyState>
          ) : meeting.agenda.length === 0 ? (
            <EmptyState title={m.capture_no_agenda()}>{m.capture_no_agenda_help()}</EmptyState>
          ) : (
            outbox && <Topics meeting={meeting} outbox={outbox} isAway={isAway} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

interface TopicsProps {
  meeting: CapturedMeeting;
  outbox: Outbox;
  isAway: boolean;
}

function Topics({ meeting, outbox, isAway }: TopicsProps) {
  const { me } = useMe();
  const view = useOutboxView(outbox);
  const roles = useId();
  const [search] = useSearchParams();
  const at = Math.min(Math.max(Number(search.get('topic') ?? 1), 1), meeting.agenda.length) - 1;
  const item = meeting.agenda[at]!;
  const count = (topicId: string | undefined, kind: string) =>
    meeting.statements.filter((one) => one.topic?.id === topicId && one.kind === kind).length;
  return (
    <>
      {!meeting.closedAt && (
        <CaptureLine outbox={outbox} view={view} isAway={isAway} keepsHere={boxOf(me).isOpen} />
      )}
      <LinkTabs
        label={m.capture_topics()}
        tabs={meeting.agenda.map(({ topic }, index) => ({
          to: `/committee/${meeting.id}/capture?topic=${index + 1}`,
          label: m.capture_topic({
            no: index + 1,
            good: count(topic?.id, 'good'),
            issue: count(topic?.id, 'issue'),
          }),
          current: index === at,
        }))}
      />
      <div>
        <h2 className="text-xl">
          {m.meeting_agenda_item({ no: at + 1, title: item.topic?.title ?? '' })}
        </h2>
        {item.heading && <p>{item.heading}</p>}
        {!meeting.closedAt && (
          <p className="no-print text-sm text-solid-gray-700">{m.capture_lead()}</p>
        )}
      </div>
      <datalist id={roles}>
        {[...new Set(meeting.attendance.map(({ label }) => label))].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {item.topic && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {statementKinds.map((kind) => (
            <Column
              key={`${item.topic!.id} ${kind}`}
              meeting={meeting}
              topicId={item.topic!.id}
              kind={kind}
              outbox={outbox}
              view={view}
              roles={roles}
            />
          ))}
        </div>
      )}
    </>
  );
}
