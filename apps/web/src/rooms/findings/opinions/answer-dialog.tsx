import { useState } from 'react';
import { newId } from '../../../api/new-id.js';
import { useRead } from '../../../api/queries.js';
import { type AnswerState, AnswerStatement, Meetings } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Radios } from '../../../ui/choice.js';
import { Notice } from '../../../ui/notice.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';
import { answerName } from '../words.js';

interface AnswerDialogProps {
  opinion: {
    id: string;
    text: string;
    meeting: { fiscalYear: number; round: number } | null;
    answers: readonly { state: AnswerState; ownerWords: string }[];
  };
  onClose: () => void;
  onDone: () => void;
}

const order = (of: { fiscalYear: number; round: number }) => of.fiscalYear * 100 + of.round;

/** 対応: who sees to it, what was done, and to which round it is reported. */
export function AnswerDialog({ opinion, onClose, onDone }: AnswerDialogProps) {
  const meetings = useRead(Meetings, {}).data?.meetings.items;
  const open = (meetings ?? []).filter(
    (one) => !one.closedAt && opinion.meeting && order(one) >= order(opinion.meeting),
  );
  // The next round that evaluates, where there is one: that is where answers are reported.
  const later = open.filter((one) => order(one) > order(opinion.meeting!)).toReversed();
  const next = later.find(({ evaluates }) => evaluates) ?? later[0] ?? open[0];
  const last = opinion.answers.at(-1);
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<string>();
  const [ownerWords, setOwner] = useState(last?.ownerWords ?? '');
  const [doneWords, setDone] = useState('');
  const [state, setState] = useState<AnswerState>(last?.state ?? 'underWay');
  const asking = useAsking(AnswerStatement);
  const send = async (confirmed: boolean) => {
    const meetingId = chosen ?? next?.id;
    if (!meetingId) return;
    const input = { id, statementId: opinion.id, meetingId, ownerWords, doneWords, state };
    if (await asking.send(input, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.opinions_answer()}
      lead={m.opinions_answer_lead()}
      asking={asking}
      send={send}
      submit={m.opinions_answer()}
      onClose={onClose}
    >
      <p className="border-l-4 border-blue-900 pl-4 font-bold whitespace-pre-wrap">
        {opinion.text}
      </p>
      {meetings && open.length === 0 && (
        <Notice tone="caution" title={m.opinions_answer_no_meeting()} />
      )}
      <Radios
        label={m.opinions_answer_state()}
        required
        name="state"
        value={state}
        onChange={setState}
        options={(['open', 'underWay', 'done', 'notTaken'] as const).map((value) => ({
          value,
          label: answerName(value),
        }))}
      />
      <TextField
        label={m.opinions_answer_owner()}
        help={m.opinions_answer_owner_help()}
        value={ownerWords}
        onChange={setOwner}
        error={asking.at('ownerWords')}
      />
      <TextField
        label={m.opinions_answer_words()}
        required
        rows={3}
        value={doneWords}
        onChange={setDone}
        error={asking.at('doneWords')}
      />
      <Select
        label={m.opinions_answer_meeting()}
        required
        value={chosen ?? next?.id ?? ''}
        onChange={setChosen}
        options={open.map((one) => ({ value: one.id, label: one.name }))}
        error={asking.at('meetingId')}
      />
    </AskingDialog>
  );
}
