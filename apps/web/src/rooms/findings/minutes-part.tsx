import { useState } from 'react';
import { Failure } from '../../api/failure.js';
import { useAct } from '../../api/queries.js';
import { ApproveMinutes, PublishMinutes, SaveMinutes } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Section } from '../../ui/page.js';
import { failureWords } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import type { OnMeeting } from './meeting-types.js';
import { SureDialog } from '../../ui/sure-dialog.js';
import { minutesName } from './words.js';

interface Theirs {
  words: string;
  revision: number;
}

/** 議事録: a draft, looked over, published; where two people wrote, both texts are shown. */
export function MinutesPart({ meeting, tell }: OnMeeting) {
  const kept = meeting.minutes;
  const [words, setWords] = useState(kept?.words ?? '');
  const [builtOn, setBuiltOn] = useState(kept?.revision ?? 0);
  const [theirs, setTheirs] = useState<Theirs>();
  const [isPublishing, setPublishing] = useState(false);
  const save = useAct(SaveMinutes);
  const approve = useAct(ApproveMinutes);
  const publish = useAct(PublishMinutes);
  const state = kept?.state;
  const isChanged = words !== (kept?.words ?? '');
  const step = { meetingId: meeting.id, revision: kept?.revision ?? 0 };

  const send = async (revision: number, confirmed = false) => {
    try {
      const input = { meetingId: meeting.id, revision, words, confirmed };
      const { meeting: saved } = (await save.mutateAsync({ input })).saveMinutes;
      if (!saved) return;
      setBuiltOn(saved.minutes?.revision ?? revision + 1);
      setTheirs(undefined);
      tell(m.meeting_minutes_saved());
    } catch (error) {
      const facts = error instanceof Failure && error.code === 'CONFLICT' && error.detail.facts;
      if (facts) setTheirs(facts as unknown as Theirs);
    }
  };
  const failed = [theirs ? null : save.error, approve.error].find(Boolean);
  return (
    <Section title={m.meeting_minutes()} action={<Chip>{minutesName(state)}</Chip>}>
      {state === 'published' ? (
        <p className="whitespace-pre-wrap">{kept?.words}</p>
      ) : (
        <>
          <p>{m.meeting_minutes_help()}</p>
          {theirs && (
            <Notice tone="caution" title={m.statement_conflict()} live>
              <p className="font-bold">{m.meeting_minutes_theirs()}</p>
              <p className="whitespace-pre-wrap">{theirs.words}</p>
              <p className="font-bold">{m.meeting_minutes_mine()}</p>
              <div className="flex flex-wrap gap-3">
                <Button
                  size="small"
                  look="outlined"
                  onPress={() => {
                    setWords(theirs.words);
                    setBuiltOn(theirs.revision);
                    setTheirs(undefined);
                  }}
                >
                  {m.meeting_minutes_take()}
                </Button>
                <Button size="small" look="outlined" onPress={() => void send(theirs.revision)}>
                  {m.meeting_minutes_keep()}
                </Button>
              </div>
            </Notice>
          )}
          {failed && <Notice tone="trouble" title={failureWords(failed)} live />}
          <TextWarnings
            warnings={save.data?.saveMinutes.warnings ?? []}
            isPending={save.isPending}
            confirm={() => void send(builtOn, true)}
          />
          <TextField
            label={m.meeting_minutes_words()}
            plain
            rows={6}
            value={words}
            onChange={setWords}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button
              size="small"
              look="outlined"
              isPending={save.isPending}
              onPress={() => void send(builtOn)}
            >
              {m.meeting_minutes_save()}
            </Button>
            {state === 'draft' && !isChanged && (
              <Button
                size="small"
                isPending={approve.isPending}
                onPress={() =>
                  void approve.mutateAsync({ input: step }).then(
                    () => tell(m.meeting_minutes_approved()),
                    () => undefined,
                  )
                }
              >
                {m.meeting_minutes_approve()}
              </Button>
            )}
            {state === 'approved' && !isChanged && (
              <Button size="small" onPress={() => setPublishing(true)}>
                {m.meeting_minutes_publish()}
              </Button>
            )}
            {isChanged && <p>{m.meeting_minutes_unsaved()}</p>}
          </div>
        </>
      )}
      {isPublishing && (
        <SureDialog
          title={m.meeting_minutes_publish_title()}
          submit={m.meeting_minutes_publish()}
          lead={<p>{m.meeting_minutes_publish_lead()}</p>}
          act={() => publish.mutateAsync({ input: step })}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            tell(m.meeting_minutes_published());
          }}
        />
      )}
    </Section>
  );
}
