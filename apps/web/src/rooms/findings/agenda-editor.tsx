import { useState } from 'react';
import { useRead } from '../../api/queries.js';
import { SetAgenda, Topics, type TopicsQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from '../visits/questions.js';
import { useAsking } from '../visits/use-asking.js';
import type { MeetingOfPage } from './meeting-types.js';
import { TopicAdder } from './topic-adder.js';

interface AgendaEditorProps {
  meeting: MeetingOfPage;
  onClose: () => void;
  onDone: () => void;
}
interface Line {
  topicId: string;
  title: string;
  isTaken: boolean;
  asOf: string;
  heading: string;
  report: string;
}

type Topic = TopicsQuery['topics'][number];

export function AgendaEditor(props: AgendaEditorProps) {
  const topics = useRead(Topics, {});
  return <Loaded of={topics}>{({ topics: all }) => <Editor {...props} topics={all} />}</Loaded>;
}

/** What stands on the agenda in its order, then the topics that might. */
function linesOf({ agenda, heldOn }: MeetingOfPage, topics: readonly Topic[]): Line[] {
  const taken = agenda.flatMap(({ topic, asOf, heading, report }) =>
    topic
      ? [
          {
            topicId: topic.id,
            title: topic.title,
            isTaken: true,
            asOf,
            heading,
            report: report.join('\n'),
          },
        ]
      : [],
  );
  const others = topics.filter(
    ({ id, retiredOn }) =>
      !taken.some(({ topicId }) => topicId === id) &&
      (retiredOn === null || (heldOn !== null && retiredOn > heldOn)),
  );
  return [...taken, ...others.map(blank)];
}

const blank = ({ id, title }: Pick<Topic, 'id' | 'title'>): Line => ({
  topicId: id,
  title,
  isTaken: false,
  asOf: '',
  heading: '',
  report: '',
});

function Editor({
  meeting,
  topics,
  onClose,
  onDone,
}: AgendaEditorProps & { topics: readonly Topic[] }) {
  const [lines, setLines] = useState(() => linesOf(meeting, topics));
  const [isBlank, setBlank] = useState(false);
  const asking = useAsking(SetAgenda);
  const change = (topicId: string, changed: Partial<Line>) =>
    setLines((now) =>
      now.map((line) => (line.topicId === topicId ? { ...line, ...changed } : line)),
    );
  const move = (at: number, by: number) =>
    setLines((now) => {
      const next = [...now];
      const [line] = next.splice(at, 1);
      next.splice(at + by, 0, line!);
      return next;
    });
  const send = async (confirmed: boolean) => {
    const items = lines
      .filter(({ isTaken }) => isTaken)
      .map(({ topicId, asOf, heading, report }) => ({
        topicId,
        asOf,
        heading,
        report: report
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      }));
    setBlank(items.length === 0);
    if (items.length === 0) return;
    if (await asking.send({ meetingId: meeting.id, items }, confirmed)) onDone();
  };
  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Questions of={asking} again={() => void send(true)} />
      {isBlank && <Notice tone="trouble" title={m.meeting_agenda_none_chosen()} live />}
      {lines.map((line, at) => (
        <fieldset
          key={line.topicId}
          className="space-y-4 rounded-8 border-1 border-solid-gray-420 p-4"
        >
          <legend className="px-2 font-bold">{line.title}</legend>
          <div className="flex flex-wrap items-center gap-x-6">
            <label className="flex min-h-11 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                className="size-6 shrink-0 accent-blue-900"
                checked={line.isTaken}
                onChange={() => change(line.topicId, { isTaken: !line.isTaken })}
              />
              {m.meeting_agenda_take()}
            </label>
            {line.isTaken && at > 0 && (
              <Button
                size="small"
                look="text"
                aria-label={m.meeting_agenda_up({ title: line.title })}
                onPress={() => move(at, -1)}
              >
                {m.meeting_up()}
              </Button>
            )}
            {line.isTaken && at < lines.length - 1 && (
              <Button
                size="small"
                look="text"
                aria-label={m.meeting_agenda_down({ title: line.title })}
                onPress={() => move(at, 1)}
              >
                {m.meeting_down()}
              </Button>
            )}
          </div>
          {line.isTaken && (
            <>
              <TextField
                label={m.meeting_agenda_report()}
                help={m.meeting_agenda_report_help()}
                rows={3}
                value={line.report}
                onChange={(report) => change(line.topicId, { report })}
              />
              <TextField
                label={m.meeting_agenda_as_of()}
                help={m.meeting_agenda_as_of_help()}
                value={line.asOf}
                onChange={(asOf) => change(line.topicId, { asOf })}
              />
              <TextField
                label={m.meeting_agenda_heading()}
                value={line.heading}
                onChange={(heading) => change(line.topicId, { heading })}
              />
            </>
          )}
        </fieldset>
      ))}
      <TopicAdder
        topics={topics}
        onAdded={(topic) => setLines((now) => [...now, { ...blank(topic), isTaken: true }])}
      />
      <div className="flex flex-wrap gap-4">
        <Button type="submit" isPending={asking.isPending}>
          {m.meeting_save()}
        </Button>
        <Button look="outlined" onPress={onClose}>
          {m.ui_cancel()}
        </Button>
      </div>
    </form>
  );
}
