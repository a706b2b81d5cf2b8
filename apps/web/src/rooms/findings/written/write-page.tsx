import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { newId } from '../../../api/new-id.js';
import { useAct, useRead } from '../../../api/queries.js';
import {
  Pack,
  type PackQuery,
  type StatementKind,
  TakeBackOpinion,
  WriteOpinion,
  WrittenOpinions,
  type WrittenOpinionsQuery,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Radios } from '../../../ui/choice.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { Select } from '../../../ui/select.js';
import { Loaded } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import { WhoSees } from '../../../ui/who-sees.js';
import { Questions } from '../../visits/questions.js';
import { useAsking } from '../../visits/use-asking.js';
import { Quoted } from '../../../ui/quoted.js';
import { SureDialog } from '../../../ui/sure-dialog.js';
import { kindName, statementKinds } from '../words.js';

type Written = WrittenOpinionsQuery['writtenOpinions']['items'][number];

/** 書面の意見: for a member who cannot come; one opinion at a time, each to a topic. */
export function WritePage() {
  const { id = '' } = useParams();
  const pack = useRead(Pack, { id });
  const own = useRead(WrittenOpinions, { meetingId: id });
  const [told, tell] = useState<string>();
  const [changed, change] = useState<Written>();
  return (
    <Loaded of={pack}>
      {({ meeting }) => (
        <Page title={m.written_title()} lead={<p className="text-lg">{meeting.name}</p>}>
          <div className="max-w-3xl space-y-8 text-lg">
            <Link to={`/committee/${id}/pack`} className="link inline-flex min-h-11 items-center">
              {m.written_back()}
            </Link>
            <p>{m.written_lead()}</p>
            <WhoSees>{m.written_seen_by()}</WhoSees>
            {told !== undefined && <Notice tone="done" title={told} live />}
            <Form
              key={changed?.id ?? told ?? 'new'}
              meeting={meeting}
              start={changed}
              onDone={() => {
                change(undefined);
                tell(m.written_saved());
              }}
            />
            <Loaded of={own}>
              {({ writtenOpinions: { items } }) =>
                items.length > 0 && <Own opinions={items} change={change} tell={tell} />
              }
            </Loaded>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

interface FormProps {
  meeting: PackQuery['meeting'];
  start: Written | undefined;
  onDone: () => void;
}

function Form({ meeting, start, onDone }: FormProps) {
  const [id, setId] = useState(() => start?.id ?? newId());
  const [topicId, setTopic] = useState(start?.topic?.id ?? meeting.agenda[0]?.topic?.id ?? '');
  const [kind, setKind] = useState<StatementKind>(start?.kind ?? 'good');
  const [text, setText] = useState(start?.text ?? '');
  const [suggestion, setSuggestion] = useState(start?.suggestion ?? '');
  const asking = useAsking(WriteOpinion);
  const send = async (confirmed: boolean) => {
    const input = { id, meetingId: meeting.id, topicId, kind, text, suggestion };
    if (!(await asking.send(input, confirmed))) return;
    setId(newId());
    setText('');
    setSuggestion('');
    onDone();
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
      <Select
        label={m.written_topic()}
        required
        value={topicId}
        onChange={setTopic}
        options={meeting.agenda.flatMap(({ topic }, at) =>
          topic
            ? [
                {
                  value: topic.id,
                  label: m.meeting_agenda_item({ no: at + 1, title: topic.title }),
                },
              ]
            : [],
        )}
        error={asking.at('topicId')}
      />
      <Radios
        label={m.written_kind()}
        required
        name="kind"
        value={kind}
        onChange={setKind}
        options={statementKinds.map((value) => ({ value, label: kindName(value) }))}
      />
      <TextField
        label={m.written_text()}
        required
        rows={4}
        value={text}
        onChange={setText}
        error={asking.at('text')}
      />
      <TextField
        label={m.capture_suggestion()}
        rows={2}
        value={suggestion}
        onChange={setSuggestion}
        error={asking.at('suggestion')}
      />
      <Button type="submit" isPending={asking.isPending}>
        {m.written_send()}
      </Button>
    </form>
  );
}

interface OwnProps {
  opinions: readonly Written[];
  change: (opinion: Written) => void;
  tell: (message: string) => void;
}

function Own({ opinions, change, tell }: OwnProps) {
  const takeBack = useAct(TakeBackOpinion);
  const [leaving, setLeaving] = useState<Written>();
  return (
    <Section title={m.written_own()}>
      <ul className="divide-y-1 divide-solid-gray-420 border-y-1 border-solid-gray-420">
        {opinions.map((one) => (
          <li key={one.id} className="space-y-1 py-4">
            <p className="flex flex-wrap gap-2 text-sm">
              <Chip>{kindName(one.kind)}</Chip>
              <span>{one.topic?.title}</span>
            </p>
            <p className="whitespace-pre-wrap">{one.text}</p>
            {one.suggestion && <p className="pl-4 whitespace-pre-wrap">⇒ {one.suggestion}</p>}
            {one.statement ? (
              <p className="text-base">{m.written_taken()}</p>
            ) : (
              <div className="flex flex-wrap">
                <Button
                  size="small"
                  look="text"
                  aria-label={m.written_change_of({ text: one.text })}
                  onPress={() => change(one)}
                >
                  {m.capture_edit()}
                </Button>
                <Button
                  size="small"
                  look="text"
                  aria-label={m.written_take_back_of({ text: one.text })}
                  onPress={() => setLeaving(one)}
                >
                  {m.written_take_back()}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <SureDialog
          title={m.written_take_back_title()}
          lead={<Quoted>{leaving.text}</Quoted>}
          submit={m.written_take_back()}
          act={() => takeBack.mutateAsync({ input: { opinionId: leaving.id } })}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined);
            tell(m.written_taken_back());
          }}
        />
      )}
    </Section>
  );
}
