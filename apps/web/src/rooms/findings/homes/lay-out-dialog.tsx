import { useForm } from 'react-hook-form';
import { useAct, useRead } from '../../../api/queries.js';
import { LayOutHomeReview, Meetings, type MeetingsQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { LinkButton } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { Select } from '../../../ui/select.js';
import { EmptyState, Loaded } from '../../../ui/states.js';
import type { Review } from './review-words.js';

interface LayOutDialogProps {
  review: Review;
  onClose: () => void;
  onDone: () => void;
}

/** 会議資料に入れる: into the pack of a meeting that is not closed, the nearest first. */
export function LayOutDialog(props: LayOutDialogProps) {
  const meetings = useRead(Meetings, {});
  return (
    <Loaded of={meetings}>
      {({ meetings: { items } }) => {
        const open = items.filter(({ closedAt }) => !closedAt).toReversed();
        return open.length > 0 ? (
          <LayOut {...props} meetings={open} />
        ) : (
          <Dialog title={m.homes_lay_out()} isRead isOpen onClose={props.onClose}>
            <EmptyState title={m.homes_no_meeting()}>
              <LinkButton size="small" to="/committee">
                {m.homes_no_meeting_go()}
              </LinkButton>
            </EmptyState>
          </Dialog>
        );
      }}
    </Loaded>
  );
}

interface LayOutProps extends LayOutDialogProps {
  meetings: MeetingsQuery['meetings']['items'];
}

function LayOut({ review, meetings, onClose, onDone }: LayOutProps) {
  const act = useAct(LayOutHomeReview);
  const known = meetings.find(({ id }) => id === review.meeting?.id);
  const first = known ?? meetings.find(({ evaluates }) => evaluates) ?? meetings[0];
  const form = useForm({ defaultValues: { meetingId: first?.id ?? '' } });
  return (
    <FormDialog
      title={m.homes_lay_out()}
      lead={<p>{m.homes_lay_out_lead()}</p>}
      form={form}
      submit={m.homes_lay_out()}
      isPending={act.isPending}
      onClose={onClose}
      save={async ({ meetingId }) => {
        await act.mutateAsync({ input: { reviewId: review.id, meetingId } });
        onDone();
      }}
    >
      <Select
        label={m.homes_meeting()}
        required
        {...bind(form, 'meetingId')}
        options={meetings.map(({ id, name, packOpenedAt }) => ({
          value: id,
          label: packOpenedAt ? m.homes_meeting_open({ name }) : name,
        }))}
      />
    </FormDialog>
  );
}
