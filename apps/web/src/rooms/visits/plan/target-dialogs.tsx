import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../../api/queries.js';
import { ChooseTarget, DropTarget, type TargetReason } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { Checks } from '../../../ui/choice.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TextField } from '../../../ui/text-field.js';
import { reasonOptions } from './words.js';

interface DialogProps {
  onClose: () => void;
  onDone: (message: string) => void;
}

interface ChooseDialogProps extends DialogProps {
  roundId: string;
  office: { id: string; name: string };
  words: string;
  reasons: readonly TargetReason[];
}

/** The suggestion's words to begin with; people write their own over them. */
export function ChooseDialog({ roundId, office, words, reasons, ...on }: ChooseDialogProps) {
  const act = useAct(ChooseTarget);
  const schema = v.object({
    words: v.pipe(v.string(), v.trim(), v.nonEmpty(m.plan_words_needed)),
    reasons: v.array(v.string()),
  });
  const form = useForm<{ words: string; reasons: TargetReason[] }>({
    resolver: valibotResolver(schema) as never,
    defaultValues: { words, reasons: [...reasons] },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.plan_choose_title({ office: office.name })}
      lead={<p>{m.plan_choose_lead()}</p>}
      form={form}
      save={async (values) => {
        const chosen = values.reasons.length ? values.reasons : (['chosen'] as const);
        const input = { officeId: office.id, roundId, words: values.words, reasons: [...chosen] };
        await act.mutateAsync({ input });
        on.onDone(m.plan_chosen_done({ office: office.name }));
      }}
      submit={m.plan_choose()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <TextField
        label={m.plan_words()}
        help={m.plan_words_help()}
        required
        rows={3}
        {...bind(form, 'words')}
      />
      <Checks label={m.plan_reasons()} options={reasonOptions()} {...bind(form, 'reasons')} />
    </FormDialog>
  );
}

interface DropDialogProps extends DialogProps {
  target: { id: string; name: string };
}

export function DropDialog({ target, ...on }: DropDialogProps) {
  const act = useAct(DropTarget);
  const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.plan_drop_needed)) });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  return (
    <FormDialog
      title={m.plan_drop_title({ office: target.name })}
      lead={<p>{m.plan_drop_lead()}</p>}
      form={form}
      save={async ({ reason }) => {
        await act.mutateAsync({ input: { targetId: target.id, reason } });
        on.onDone(m.plan_drop_done({ office: target.name }));
      }}
      submit={m.plan_drop_save()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <TextField label={m.plan_drop_reason()} required rows={2} {...bind(form, 'reason')} />
    </FormDialog>
  );
}
