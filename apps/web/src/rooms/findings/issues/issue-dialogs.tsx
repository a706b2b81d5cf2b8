import { useState } from 'react';
import { newId } from '../../../api/new-id.js';
import { useWhole } from '../../../api/queries.js';
import { useMe } from '../../../app/me.js';
import {
  type IssueBody,
  type IssueState,
  MoveRegionalIssue,
  Opinions,
  RaiseRegionalIssue,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Radios } from '../../../ui/choice.js';
import { DateField } from '../../../ui/date-field.js';
import { Loaded } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';
import { issueBodyName, issueStateName } from '../words.js';
import type { Issue } from './issue.js';
import { SourceChoice } from './source-choice.js';

interface InDialog {
  onClose: () => void;
  onDone: (message: string) => void;
}

/** 地域課題として書きとめる: out of one or more opinions. */
export function RaiseIssueDialog({ onClose, onDone }: InDialog) {
  const opinions = useWhole(Opinions, {});
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [body, setBody] = useState<IssueBody>('consultationSection');
  const [statementIds, setStatements] = useState<string[]>([]);
  const asking = useAsking(RaiseRegionalIssue);
  const send = async (confirmed: boolean) => {
    const input = { id, title, words, body, statementIds };
    if (await asking.send(input, confirmed)) onDone(m.issues_raised());
  };
  return (
    <AskingDialog
      title={m.issues_raise()}
      lead={m.issues_raise_lead()}
      asking={asking}
      send={send}
      submit={m.issues_raise()}
      onClose={onClose}
    >
      <TextField
        label={m.issues_name()}
        required
        value={title}
        onChange={setTitle}
        error={asking.at('title')}
      />
      <TextField
        label={m.issues_words()}
        rows={2}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
      <Radios
        label={m.issues_body()}
        required
        name="body"
        value={body}
        onChange={setBody}
        options={(['consultationSection', 'council'] as const).map((value) => ({
          value,
          label: issueBodyName(value),
        }))}
      />
      <Loaded of={opinions}>
        {({ statements: { items } }) =>
          items.length > 0 && (
            <SourceChoice
              opinions={items}
              value={statementIds}
              onChange={setStatements}
              error={asking.at('statementIds')}
            />
          )
        }
      </Loaded>
    </AskingDialog>
  );
}

/** What may follow, as the server has it. */
const next: Readonly<Record<IssueState, readonly IssueState[]>> = {
  noticed: ['raised', 'closed'],
  raised: ['discussed', 'answered', 'closed'],
  discussed: ['discussed', 'answered', 'closed'],
  answered: ['raised', 'discussed', 'closed'],
  closed: ['raised'],
};

export function MoveIssueDialog({ issue, onClose, onDone }: InDialog & { issue: Issue }) {
  const { today } = useMe();
  const [id] = useState(newId);
  const [to, setTo] = useState<IssueState>(next[issue.state][0]!);
  const [happenedOn, setDay] = useState(today);
  const [words, setWords] = useState('');
  const asking = useAsking(MoveRegionalIssue);
  const send = async (confirmed: boolean) => {
    const input = { id, issueId: issue.id, to, happenedOn, words };
    if (await asking.send(input, confirmed)) onDone(m.issues_moved());
  };
  return (
    <AskingDialog
      title={m.issues_move()}
      lead={issue.title}
      asking={asking}
      send={send}
      submit={m.meeting_save()}
      onClose={onClose}
    >
      <Radios
        label={m.issues_to()}
        required
        name="to"
        value={to}
        onChange={setTo}
        options={next[issue.state].map((value) => ({ value, label: issueStateName(value) }))}
      />
      <DateField
        label={m.issues_when()}
        required
        value={happenedOn}
        onChange={setDay}
        error={asking.at('happenedOn')}
      />
      <TextField
        label={m.issues_what()}
        required
        rows={2}
        value={words}
        onChange={setWords}
        error={asking.at('words')}
      />
    </AskingDialog>
  );
}
