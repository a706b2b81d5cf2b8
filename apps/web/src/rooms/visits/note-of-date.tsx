import { useState } from 'react';
import { AnswerDates, type DateAnswer } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/text-field.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';

interface NoteOfDateProps {
  visitId: string;
  date: { id: string; answer: DateAnswer; answerNote: string };
}

/** A word to an answer: 10時からなら、など. */
export function NoteOfDate({ visitId, date }: NoteOfDateProps) {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState(date.answerNote);
  const asking = useAsking(AnswerDates);
  const send = async (confirmed: boolean) => {
    const answers = [{ proposalId: date.id, answer: date.answer, note }];
    if (await asking.send({ visitId, answers }, confirmed)) setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button look="text" size="small" onPress={() => setOpen(true)}>
        {date.answerNote ? m.visits_word_change() : m.visits_word_add()}
      </Button>
    );
  }
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Questions of={asking} again={() => void send(true)} />
      <TextField label={m.visits_word()} value={note} onChange={setNote} />
      <Button type="submit" size="small" isPending={asking.isPending}>
        {m.visits_save()}
      </Button>
    </form>
  );
}
