import { newId } from '../../../api/new-id.js';
import { useAct, useRead } from '../../../api/queries.js';
import { TakeOverOpinion, WrittenOpinions } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { Section } from '../../../ui/page.js';
import { failureWords } from '../../../ui/states.js';
import type { OnMeeting } from '../meeting-types.js';
import { kindName } from '../words.js';

/** 書面の意見 that came in: each is taken over into what was said, with the role of its seat. */
export function WrittenPart({ meeting, tell }: OnMeeting) {
  const found = useRead(WrittenOpinions, { meetingId: meeting.id });
  const act = useAct(TakeOverOpinion);
  const opinions = found.data?.writtenOpinions.items ?? [];
  if (opinions.length === 0) return null;
  const takeOver = (opinionId: string) =>
    act.mutateAsync({ input: { opinionId, statementId: newId() } }).then(
      () => tell(m.written_taken_over()),
      () => undefined,
    );
  return (
    <Section title={m.written_part()}>
      {act.error && <Notice tone="trouble" title={failureWords(act.error)} live />}
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {opinions.map(({ id, kind, text, suggestion, topic, statement }) => (
          <li key={id} className="flex flex-wrap items-center gap-4 py-3">
            <div className="min-w-0 grow basis-80">
              <p className="text-sm">
                {topic?.title}・{kindName(kind)}
              </p>
              <p className="whitespace-pre-wrap">{text}</p>
              {suggestion && <p className="pl-4 whitespace-pre-wrap">⇒ {suggestion}</p>}
            </div>
            {statement ? (
              <p>{m.written_taken()}</p>
            ) : (
              !meeting.closedAt && (
                <Button
                  size="small"
                  look="outlined"
                  aria-label={m.written_take_over_of({ text })}
                  onPress={() => void takeOver(id)}
                >
                  {m.written_take_over()}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
