import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useAct, useRead } from '../../api/queries.js';
import { FormDifferences, type FormVersionQuery, PublishForm } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { bind } from '../../ui/bind.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Loaded } from '../../ui/states.js';
import { TextField } from '../../ui/text-field.js';
import type { FormOfPage } from './form-files.js';

interface PublishDialogProps {
  form: FormOfPage;
  version: FormVersionQuery['instrumentVersion'];
  isUnsaved: boolean;
  onClose: () => void;
}

/** Says what publishing brings, before it is done. */
export function PublishDialog({ form, version, isUnsaved, onClose }: PublishDialogProps) {
  const go = useNavigate();
  const act = useAct(PublishForm);
  const values = useForm({ defaultValues: { changeNote: '' } });
  const { number, revision } = version;
  return (
    <FormDialog
      title={m.forms_publish_title({ number })}
      lead={
        <ul className="list-disc space-y-1 pl-6">
          <li>{m.forms_publish_new({ number })}</li>
          {number > 1 && <li>{m.forms_publish_old()}</li>}
          <li>{m.forms_publish_fixed()}</li>
          {form.published && <Differs beforeId={form.published.id} afterId={version.id} />}
        </ul>
      }
      form={values}
      submit={m.forms_publish()}
      isPending={act.isPending}
      onClose={onClose}
      save={async ({ changeNote }) => {
        if (isUnsaved) {
          values.setError('root', { message: m.forms_publish_unsaved() });
          return;
        }
        await act.mutateAsync({ input: { versionId: version.id, revision, changeNote } });
        await go(`/instruments/${form.id}?show=now`);
      }}
    >
      {number > 1 && (
        <TextField
          label={m.forms_change_note()}
          help={m.forms_change_note_help()}
          required
          rows={2}
          {...bind(values, 'changeNote')}
        />
      )}
    </FormDialog>
  );
}

function Differs(of: { beforeId: string; afterId: string }) {
  const found = useRead(FormDifferences, of);
  return (
    <li>
      <Loaded of={found}>
        {({ compareInstrumentVersions: all }) =>
          all.length ? m.forms_publish_differs({ count: all.length }) : m.forms_publish_same()
        }
      </Loaded>
    </li>
  );
}
