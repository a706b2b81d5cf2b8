import { useState } from 'react';
import { GiveHomeOpinion } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { TextField } from '../../../ui/text-field.js';
import { AskingDialog } from '../../visits/asking-dialog.js';
import { useAsking } from '../../visits/use-asking.js';
import { kindName } from '../words.js';
import type { Review } from './review-words.js';

interface OpinionDialogProps {
  review: Review;
  onClose: () => void;
  onDone: () => void;
}

/** 会議の意見, strengths first; a line is a point in the summary. */
export function OpinionDialog({ review, onClose, onDone }: OpinionDialogProps) {
  const [goodWords, setGood] = useState(review.goodWords);
  const [issueWords, setIssues] = useState(review.issueWords);
  const asking = useAsking(GiveHomeOpinion);
  const send = async (confirmed: boolean) => {
    const input = { reviewId: review.id, goodWords, issueWords };
    if (await asking.send(input, confirmed)) onDone();
  };
  return (
    <AskingDialog
      title={m.homes_write_opinion()}
      lead={m.homes_write_opinion_lead()}
      asking={asking}
      send={send}
      submit={m.meeting_save()}
      onClose={onClose}
    >
      <TextField
        label={kindName('good')}
        rows={4}
        value={goodWords}
        onChange={setGood}
        error={asking.at('goodWords')}
      />
      <TextField
        label={kindName('issue')}
        rows={4}
        value={issueWords}
        onChange={setIssues}
        error={asking.at('issueWords')}
      />
    </AskingDialog>
  );
}
