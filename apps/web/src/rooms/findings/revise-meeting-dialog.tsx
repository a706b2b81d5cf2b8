import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ReviseMeeting } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import {
  MeetingFields,
  meetingInput,
  meetingSchema,
  type MeetingValues,
} from './meeting-fields.js';
import type { MeetingOfPage } from './meeting-types.js';

interface ReviseMeetingDialogProps {
  meeting: MeetingOfPage;
  onClose: () => void;
  onDone: () => void;
}

export function ReviseMeetingDialog({ meeting, onClose, onDone }: ReviseMeetingDialogProps) {
  const { today } = useMe();
  const act = useAct(ReviseMeeting);
  const form = useForm<MeetingValues>({
    resolver: valibotResolver(meetingSchema()) as never,
    defaultValues: {
      title: meeting.title,
      heldOn: meeting.heldOn ?? '',
      hours: meeting.hours,
      place: meeting.place,
      kind: meeting.evaluates ? 'evaluates' : 'reports',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.meeting_change_title()}
      form={form}
      save={async (values, confirmed) => {
        const input = { meetingId: meeting.id, ...meetingInput(values), confirmed };
        const data = await act.mutateAsync({ input });
        if (data.reviseMeeting.meeting) onDone();
      }}
      question={(confirm) => (
        <TextWarnings
          warnings={act.data?.reviseMeeting.warnings ?? []}
          isPending={act.isPending}
          confirm={confirm}
        />
      )}
      submit={m.meeting_save()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <MeetingFields form={form} today={today} />
    </FormDialog>
  );
}
