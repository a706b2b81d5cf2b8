import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { SaveTopic, type TopicsQuery } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from '../visits/questions.js';
import { useAsking } from '../visits/use-asking.js';

type Topic = TopicsQuery['topics'][number];

interface TopicAdderProps {
  topics: readonly Topic[];
  onAdded: (topic: { id: string; title: string }) => void;
}

/** A topic that was not there before; its code in files is the next free one. */
export function TopicAdder({ topics, onAdded }: TopicAdderProps) {
  const [id, setId] = useState(newId);
  const [title, setTitle] = useState('');
  const asking = useAsking(SaveTopic);
  const add = async (confirmed: boolean) => {
    const position = Math.max(0, ...topics.map((one) => one.position)) + 1;
    if (await asking.send({ id, code: nextCode(topics), title, position }, confirmed)) {
      onAdded({ id, title: title.trim() });
      setId(newId());
      setTitle('');
    }
  };
  return (
    <div className="space-y-3 rounded-8 bg-solid-gray-50 p-4">
      <Questions of={asking} again={() => void add(true)} />
      <TextField
        label={m.meeting_topic_title()}
        plain
        value={title}
        onChange={setTitle}
        error={asking.at('title')}
      />
      <Button
        size="small"
        look="outlined"
        isPending={asking.isPending}
        onPress={() => void add(false)}
      >
        {m.meeting_topic_add()}
      </Button>
    </div>
  );
}

function nextCode(topics: readonly Topic[]): string {
  const known = new Set(topics.map(({ code }) => code));
  let n = topics.length + 1;
  while (known.has(`T${n}`)) n++;
  return `T${n}`;
}
