import { useForm } from 'react-hook-form';
import { useAct } from '../../../api/queries.js';
import { SaveReading } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { bind } from '../../../ui/bind.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { TextField } from '../../../ui/text-field.js';

interface ReadingDialogProps {
  /** Left out: a new one. */
  reading?: { words: string; kana: string };
  onClose: () => void;
  onDone: () => void;
}

/** One word and its kana. A word that is known already is only read otherwise. */
export function ReadingDialog({ reading, onClose, onDone }: ReadingDialogProps) {
  const act = useAct(SaveReading);
  const form = useForm({ defaultValues: reading ?? { words: '', kana: '' } });
  return (
    <FormDialog
      title={reading ? m.readings_change_of({ words: reading.words }) : m.readings_add()}
      form={form}
      submit={m.meeting_save()}
      isPending={act.isPending}
      onClose={onClose}
      save={async ({ words, kana }) => {
        await act.mutateAsync({ input: { words, kana } });
        onDone();
      }}
    >
      {!reading && (
        <TextField
          label={m.readings_words()}
          help={m.readings_words_help()}
          required
          {...bind(form, 'words')}
        />
      )}
      <TextField label={m.readings_kana()} help={m.readings_kana_help()} {...bind(form, 'kana')} />
    </FormDialog>
  );
}
