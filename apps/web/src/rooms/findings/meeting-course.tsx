import { type ReactNode, useState } from 'react';
import { useAct, useRead } from '../../api/queries.js';
import {
  CloseMeeting,
  OpenPack,
  ReopenMeeting,
  ShutPack,
  Summaries,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button, LinkButton } from '../../ui/button.js';
import { classes } from '../../ui/classes.js';
import { Section } from '../../ui/page.js';
import type { OnMeeting } from './meeting-types.js';
import { ReviseMeetingDialog } from './revise-meeting-dialog.js';
import { SureDialog } from '../../ui/sure-dialog.js';

type Asked = 'revise' | 'open' | 'shut' | 'close' | 'reopen';

/** How far the round is, and what comes next: each step with its own act. */
export function MeetingCourse({ meeting, tell }: OnMeeting) {
  const [asked, setAsked] = useState<Asked>();
  const { id, heldOn, agenda, packOpenedAt, evaluates, statements, minutes, closedAt } = meeting;
  const summaries = useRead(Summaries, { meetingId: id });
  const said = (kind: string) => statements.filter((one) => one.kind === kind).length;
  const act = (label: string, which: Asked) => (
    <Button size="small" look="text" onPress={() => setAsked(which)}>
      {label}
    </Button>
  );
  const steps: { label: string; isDone: boolean; act?: ReactNode }[] = [
    {
      label: m.meeting_step_date(),
      isDone: heldOn !== null,
      act: !closedAt && act(m.meeting_change(), 'revise'),
    },
    { label: m.meeting_step_agenda(), isDone: agenda.length > 0 },
    {
      label: m.meeting_step_pack(),
      isDone: packOpenedAt !== null,
      act: (
        <>
          {!closedAt &&
            (packOpenedAt
              ? act(m.meeting_shut_pack(), 'shut')
              : act(m.meeting_open_pack(), 'open'))}
          <LinkButton size="small" look="text" to={`/committee/${id}/snapshots`}>
            {m.snapshots_go()}
          </LinkButton>
          <LinkButton size="small" look="text" to={`/committee/${id}/pack`}>
            {m.committee_to_pack()}
          </LinkButton>
        </>
      ),
    },
    ...(evaluates
      ? [
          {
            label: m.meeting_step_capture(),
            isDone: statements.length > 0,
            act: (
              <>
                <span className="text-sm">
                  {m.meeting_capture_of({ good: said('good'), issue: said('issue') })}
                </span>
                <LinkButton size="small" to={`/committee/${id}/capture`}>
                  {m.meeting_capture()}
                </LinkButton>
              </>
            ),
          },
        ]
      : []),
    { label: m.meeting_step_minutes(), isDone: minutes?.state === 'published' },
    ...(evaluates
      ? [
          {
            label: m.meeting_step_summary(),
            isDone: summaries.data?.summaries.items.some(({ publishedAt }) => publishedAt) ?? false,
            act: (
              <LinkButton size="small" look="text" to={`/committee/${id}/summary`}>
                {m.summary_go()}
              </LinkButton>
            ),
          },
        ]
      : []),
    {
      label: m.meeting_step_close(),
      isDone: closedAt !== null,
      act: closedAt ? act(m.meeting_reopen(), 'reopen') : act(m.meeting_close(), 'close'),
    },
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <Section title={m.meeting_course()}>
      <ol className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {steps.map(({ label, isDone, act: acts }, at) => (
          <li key={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <span
              aria-hidden="true"
              className={classes(
                'grid size-7 place-items-center rounded-full border-1 text-sm font-bold',
                isDone
                  ? 'border-blue-900 bg-blue-900 text-white'
                  : 'border-solid-gray-600 bg-white text-solid-gray-800',
              )}
            >
              {isDone ? '✓' : at + 1}
            </span>
            <span className={classes('mr-auto', at === next && 'font-bold')}>
              {label}
              {isDone && <span className="sr-only">（{m.meeting_step_done()}）</span>}
              {at === next && (
                <span className="ml-2 text-sm font-normal text-blue-1000">
                  ← {m.meeting_step_next()}
                </span>
              )}
            </span>
            <span className="flex min-h-11 flex-wrap items-center gap-2">{acts}</span>
          </li>
        ))}
      </ol>
      {asked === 'revise' && (
        <ReviseMeetingDialog
          meeting={meeting}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined);
            tell(m.meeting_changed());
          }}
        />
      )}
      {asked && asked !== 'revise' && (
        <Sure of={asked} meetingId={id} tell={tell} onClose={() => setAsked(undefined)} />
      )}
    </Section>
  );
}

interface SureProps {
  of: Exclude<Asked, 'revise'>;
  meetingId: string;
  tell: (message: string) => void;
  onClose: () => void;
}

function Sure({ of, meetingId, tell, onClose }: SureProps) {
  const open = useAct(OpenPack);
  const shut = useAct(ShutPack);
  const close = useAct(CloseMeeting);
  const reopen = useAct(ReopenMeeting);
  const acts = {
    open: [open, m.meeting_open_pack, m.meeting_open_pack_lead, m.meeting_pack_opened],
    shut: [shut, m.meeting_shut_pack, m.meeting_shut_pack_lead, m.meeting_pack_shut],
    close: [close, m.meeting_close, m.meeting_close_lead, m.meeting_closed],
    reopen: [reopen, m.meeting_reopen, m.meeting_reopen_lead, m.meeting_reopened],
  } as const;
  const [act, title, lead, done] = acts[of];
  return (
    <SureDialog
      title={title()}
      lead={<p>{lead()}</p>}
      act={() => act.mutateAsync({ input: { meetingId } })}
      onClose={onClose}
      onDone={() => {
        onClose();
        tell(done());
      }}
    />
  );
}
