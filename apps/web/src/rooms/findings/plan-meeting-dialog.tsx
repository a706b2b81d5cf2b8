import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { newId } from '../../api/new-id.js';
import { useAct } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { PlanMeeting } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { wholeNumber } from '../../ui/settings-form.js';
import { TextField } from '../../ui/text-field.js';
import { TextWarnings } from '../monitoring/text-warnings.js';
import {
  MeetingFields,
  meetingInput,
  meetingSchema,
  type MeetingValues,
} from './meeting-fields.js';

interface PlanMeetingDialogProps {
  year: number;
  round: number;
  onClose: () => void;
  onDone: (message: string) => void;
}

export function PlanMeetingDialog({ year, round, onClose, onDone }: PlanMeetingDialogProps) {
  const { today } = useMe();
  const [id] = useState(newId);
  const act = useAct(PlanMeeting);
  const form = useForm<MeetingValues & { round: string }>({
    resolver: valibotResolver(meetingSchema()) as never,
    defaultValues: {
      round: String(round),
      title: m.committee_default_title(),
      kind: round % 2 === 0 ? 'evaluates' : 'reports',
      heldOn: '',
      hours: '',
      place: '',
    },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.committee_plan_title()}
      form={form}
      save={async ({ round: typed, ...values }, confirmed) => {
        const of = { id, fiscalYear: year, round: wholeNumber(typed), ...meetingInput(values) };
        const data = await act.mutateAsync({ input: { ...of, confirmed } });
        if (data.planMeeting.meeting) {
          onDone(m.committee_planned({ name: m.committee_round_name({ round: typed }) }));
        }
      }}
      question={(confirm) => (
        <TextWarnings
          warnings={act.data?.planMeeting.warnings ?? []}
          isPending={act.isPending}
          confirm={confirm}
        />
      )}
      submit={m.committee_plan_submit()}
      isPending={act.isPending}
      onClose={onClose}
    >
      <TextField
        label={m.committee_field_round()}
        required
        inputMode="numeric"
        width="max-w-24"
        {...bind(form, 'round')}
      />
      <MeetingFields form={form} today={today} />
    </FormDialog>
  );
}
