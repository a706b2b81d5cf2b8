import { valibotResolver } from '@hookform/resolvers/valibot';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { useAct } from '../../../api/queries.js';
import {
  ChooseTarget,
  type ChooseTargetMutation,
  DropTarget,
  type TargetReason,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind, tellForm } from '../../../ui/bind.js';
import { Checks } from '../../../ui/choice.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TextField } from '../../../ui/text-field.js';
import { TextWarnings } from '../../monitoring/text-warnings.js';
import { reasonOptions } from './words.js';

type Warnings = ChooseTargetMutation['chooseTarget']['warnings'];

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
  const [warnings, setWarnings] = useState<Warnings>([]);
  const schema = v.object({
    words: v.pipe(v.string(), v.trim(), v.nonEmpty(m.plan_words_needed)),
    reasons: v.array(v.string()),
  });
  const form = useForm<{ words: string; reasons: TargetReason[] }>({
    resolver: valibotResolver(schema) as never,
    defaultValues: { words, reasons: [...reasons] },
    shouldFocusError: false,
  });
  const save = async (values: { words: string; reasons: TargetReason[] }, confirmed: boolean) => {
    const chosen = values.reasons.length ? values.reasons : (['chosen'] as const);
    const input = { officeId: office.id, roundId, words: values.words, reasons: [...chosen] };
    const { chooseTarget } = await act.mutateAsync({ input: { ...input, confirmed } });
    setWarnings(chooseTarget.warnings);
    if (chooseTarget.target) on.onDone(m.plan_chosen_done({ office: office.name }));
  };
  return (
    <FormDialog
      title={m.plan_choose_title({ office: office.name })}
      lead={<p>{m.plan_choose_lead()}</p>}
      form={form}
      save={(values) => save(values, false)}
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
      <TextWarnings
        warnings={warnings}
        isPending={act.isPending}
        confirm={() => void save(form.getValues(), true).catch((error) => tellForm(form, error))}
      />
    </FormDialog>
  );
}

interface DropDialogProps extends DialogProps {
  target: { id: string; name: string };
}

export function DropDialog({ target, ...on }: DropDialogProps) {
  const act = useAct(DropTarget);
  const [warnings, setWarnings] = useState<Warnings>([]);
  const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(m.plan_drop_needed)) });
  const form = useForm({
    resolver: valibotResolver(schema),
    defaultValues: { reason: '' },
    shouldFocusError: false,
  });
  const save = async ({ reason }: { reason: string }, confirmed: boolean) => {
    const input = { targetId: target.id, reason, confirmed };
    const { dropTarget } = await act.mutateAsync({ input });
    setWarnings(dropTarget.warnings);
    if (dropTarget.target) on.onDone(m.plan_drop_done({ office: target.name }));
  };
  return (
    <FormDialog
      title={m.plan_drop_title({ office: target.name })}
      lead={<p>{m.plan_drop_lead()}</p>}
      form={form}
      save={(values) => save(values, false)}
      submit={m.plan_drop_save()}
      isPending={act.isPending}
      onClose={on.onClose}
    >
      <TextField label={m.plan_drop_reason()} required rows={2} {...bind(form, 'reason')} />
      <TextWarnings
        warnings={warnings}
        isPending={act.isPending}
        confirm={() => void save(form.getValues(), true).catch((error) => tellForm(form, error))}
      />
    </FormDialog>
  );
}
