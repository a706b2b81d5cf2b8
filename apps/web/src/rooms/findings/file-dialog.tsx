import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendForm } from '../../api/execute.js';
import { Failure } from '../../api/failure.js';
import type { PersonalKind } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, inputClass, useFieldIds } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { failureWords } from '../../ui/states.js';
import { TextWarnings } from '../monitoring/text-warnings.js';

interface Imported {
  written: boolean;
  counts: { meetings: number; statements: number; changed: number };
  warnings: readonly { field: string; kind: PersonalKind; found: string }[];
}

interface FileDialogProps {
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Meetings as a file: looked at first, then taken in. */
export function FileDialog({ onClose, onDone }: FileDialogProps) {
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [found, setFound] = useState<Imported>();
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [isPending, setPending] = useState(false);
  const ids = useFieldIds({ help: '' });
  const send = async (dryRun: boolean, confirmed: boolean) => {
    if (!file) return setFailed([m.file_needed()]);
    setPending(true);
    setFailed([]);
    const form = new FormData();
    // Fields before the file: the server reads them in their order.
    form.set('dryRun', String(dryRun));
    form.set('confirmed', String(confirmed));
    form.set('file', file);
    try {
      const answer = await sendForm<Imported>('meeting-files', form);
      setFound(answer);
      if (answer.written) {
        await client.invalidateQueries();
        onDone(m.file_done());
      }
    } catch (error) {
      setFound(undefined);
      setFailed(remarksOf(error));
    }
    setPending(false);
  };
  return (
    <Dialog title={m.file_title()} isOpen onClose={onClose}>
      <div className="space-y-6">
        <Field ids={ids} label={m.file_choose()} required help={m.file_lead()}>
          <input
            id={ids.id}
            type="file"
            accept=".yaml,.yml,.json"
            aria-describedby={ids.describedBy}
            className={`${inputClass} w-full file:mr-4 file:min-h-8 file:rounded-4 file:border-0 file:bg-solid-gray-50 file:px-3 file:font-bold`}
            onChange={({ target }) => {
              setFile(target.files?.[0]);
              setFound(undefined);
              setFailed([]);
            }}
          />
        </Field>
        {failed.length > 0 && (
          <Notice tone="trouble" title={m.file_remarks()} live>
            <ul className="list-disc pl-6">
              {failed.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
        {found && <Notice title={m.file_found(found.counts)} live />}
        <TextWarnings
          warnings={found?.warnings ?? []}
          isPending={isPending}
          confirm={() => void send(false, true)}
        />
        <div className="flex flex-wrap gap-4">
          <Button
            look={found ? 'outlined' : 'filled'}
            isPending={isPending}
            onPress={() => void send(true, false)}
          >
            {m.file_look()}
          </Button>
          {found && found.warnings.length === 0 && (
            <Button isPending={isPending} onPress={() => void send(false, false)}>
              {m.file_take()}
            </Button>
          )}
          <Button look="outlined" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Every fault of the file with its place, or what was refused. */
function remarksOf(error: unknown): readonly string[] {
  const facts = error instanceof Failure ? error.detail.facts : undefined;
  const remarks = (facts?.remarks ?? []) as readonly {
    row: number;
    column: string;
    message: string;
  }[];
  return remarks.length
    ? remarks.map(({ row, column, message }) => m.file_remark({ row, column, message }))
    : [failureWords(error)];
}
