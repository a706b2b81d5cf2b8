import { useState } from 'react';
import { useAct } from '../../../api/queries.js';
import { ReturnHomeReview } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Button } from '../../../ui/button.js';
import { SureDialog } from '../../../ui/sure-dialog.js';
import { LayOutDialog } from './lay-out-dialog.js';
import { OpinionDialog } from './opinion-dialog.js';
import { nextStep, type Review } from './review-words.js';

interface ReviewActsProps {
  review: Review;
  tell: (message: string) => void;
}

/** What a coordinator does next with a review, and how. */
export function ReviewActs({ review, tell }: ReviewActsProps) {
  const { state } = review;
  const [open, setOpen] = useState<'layOut' | 'opinion' | 'return'>();
  const close = () => setOpen(undefined);
  const done = (message: string) => () => {
    close();
    tell(message);
  };
  const giveBack = useAct(ReturnHomeReview);
  return (
    <div className="no-print space-y-3 rounded-12 bg-solid-gray-50 px-5 py-4">
      <p>{nextStep(state)}</p>
      <div className="flex flex-wrap gap-3">
        {state === 'opinionGiven' && (
          <Button onPress={() => setOpen('return')}>{m.homes_return()}</Button>
        )}
        {(state === 'underReview' || state === 'opinionGiven') && (
          <Button
            look={state === 'underReview' ? 'filled' : 'outlined'}
            onPress={() => setOpen('opinion')}
          >
            {state === 'underReview' ? m.homes_write_opinion() : m.homes_change_opinion()}
          </Button>
        )}
        {(state === 'submitted' || state === 'underReview') && (
          <Button
            look={state === 'submitted' ? 'filled' : 'outlined'}
            onPress={() => setOpen('layOut')}
          >
            {state === 'submitted' ? m.homes_lay_out() : m.homes_lay_out_other()}
          </Button>
        )}
      </div>
      {open === 'layOut' && (
        <LayOutDialog review={review} onClose={close} onDone={done(m.homes_laid_out())} />
      )}
      {open === 'opinion' && (
        <OpinionDialog review={review} onClose={close} onDone={done(m.homes_opinion_saved())} />
      )}
      {open === 'return' && (
        <SureDialog
          title={m.homes_return_title()}
          submit={m.homes_return()}
          lead={<p>{m.homes_return_lead()}</p>}
          act={() => giveBack.mutateAsync({ input: { reviewId: review.id } })}
          onClose={close}
          onDone={done(m.homes_returned())}
        />
      )}
    </div>
  );
}
