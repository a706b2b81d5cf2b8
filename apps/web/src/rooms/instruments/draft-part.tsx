import { Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Failure } from '../../api/failure.js';
import { useAct, useRead } from '../../api/queries.js';
import { guardLeaving } from '../../app/history.js';
import {
  DiscardFormDraft,
  FormVersion,
  type FormVersionQuery,
  SaveFormDraft,
} from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { comesLater } from '../../ui/later.js';
import { Notice } from '../../ui/notice.js';
import { failureWords, Loaded } from '../../ui/states.js';
import { SureDialog } from '../../ui/sure-dialog.js';
import { placeOf, sendable } from './form-draft.js';
import { FormEditor } from './form-editor.js';
import { FormFiles, type FormOfPage } from './form-files.js';
import { FormPreview } from './form-preview.js';

const PublishDialog = comesLater(async () => (await import('./publish-dialog.js')).PublishDialog);

type Version = FormVersionQuery['instrumentVersion'];

/** 下書き: changed, looked at, saved, published. */
export function DraftPart({ form, versionId }: { form: FormOfPage; versionId: string }) {
  const found = useRead(FormVersion, { id: versionId });
  return (
    <Loaded of={found}>
      {({ instrumentVersion }) => (
        <DraftEditor
          key={versionId}
          form={form}
          version={instrumentVersion}
          reload={() => void found.refetch()}
        />
      )}
    </Loaded>
  );
}

interface DraftEditorProps {
  form: FormOfPage;
  version: Version;
  reload: () => void;
}

function DraftEditor({ form, version, reload }: DraftEditorProps) {
  const [edited, setEdited] = useState<Version['definition']>();
  const [revision, setRevision] = useState(version.revision);
  const [isLooking, setLooking] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [failed, setFailed] = useState<{ words: string[]; isStale: boolean; round: number }>();
  const save = useAct(SaveFormDraft);
  const definition = edited ?? version.definition;
  const isChanged = edited !== undefined;
  // Read anew after a save, or another's draft where one asked for it.
  if (!isChanged && revision !== version.revision) setRevision(version.revision);

  const send = async () => {
    setFailed(undefined);
    try {
      await save.mutateAsync({
        input: { versionId: version.id, revision, definition: sendable(definition) },
      });
      setEdited(undefined);
    } catch (error) {
      const detail = error instanceof Failure ? error.detail : {};
      const problems = (detail.facts?.problems ?? []) as { field: string; message: string }[];
      const told = problems.map((one) => problemWords(definition, one));
      setFailed((last) => ({
        words: told.length ? told : [failureWords(error)],
        isStale: error instanceof Failure && error.code === 'CONFLICT',
        round: (last?.round ?? 0) + 1,
      }));
    }
  };
  const startOver = () => {
    setEdited(undefined);
    setFailed(undefined);
    reload();
  };
  return (
    <>
      <LeaveGuard isChanged={isChanged} />
      {failed && <ErrorSummary errors={failed.words} round={failed.round} />}
      {failed?.isStale && (
        <Button look="outlined" size="small" onPress={startOver}>
          {m.forms_reload()}
        </Button>
      )}
      <div
        data-sticky
        className="sticky top-0 z-30 flex flex-wrap items-center gap-3 border-y-1 border-solid-gray-420 bg-white py-2"
      >
        <p role="status" className="mr-auto">
          {isChanged ? m.forms_unsaved() : save.isSuccess ? m.forms_saved() : m.forms_no_changes()}
        </p>
        <Button look="text" size="small" onPress={() => setLooking(!isLooking)}>
          {isLooking ? m.forms_edit() : m.forms_look()}
        </Button>
        <Button look="outlined" size="small" isPending={save.isPending} onPress={() => void send()}>
          {m.forms_save()}
        </Button>
        <Button size="small" onPress={() => setPublishing(true)}>
          {m.forms_publish()}
        </Button>
      </div>
      {!isChanged && <Problems version={version} />}
      {isLooking ? (
        <>
          <p>{m.forms_look_help()}</p>
          <FormPreview definition={sendable(definition)} />
        </>
      ) : (
        <FormEditor
          definition={definition}
          canTotal={form.kind !== 'reflection'}
          onChange={setEdited}
        />
      )}
      <FormFiles versionId={version.id} />
      <DiscardButton form={form} versionId={version.id} />
      {isPublishing && (
        <Suspense>
          <PublishDialog
            form={form}
            version={version}
            isUnsaved={isChanged}
            onClose={() => setPublishing(false)}
          />
        </Suspense>
      )}
    </>
  );
}

const problemWords = (
  definition: Version['definition'],
  { field, message }: { field: string; message: string },
): string => {
  const place = placeOf(definition, field);
  return place ? m.forms_problem({ place, message }) : message;
};

function Problems({ version }: { version: Version }) {
  if (version.problems.length === 0) return null;
  return (
    <Notice tone="caution" title={m.forms_problems({ count: version.problems.length })}>
      <ul className="list-disc pl-6">
        {version.problems.map((problem) => (
          <li key={problem.field}>{problemWords(version.definition, problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Changes that are not saved are asked about before they go with the page. */
function LeaveGuard({ isChanged }: { isChanged: boolean }) {
  const [leave, setLeave] = useState<() => void>();
  useEffect(() => {
    if (!isChanged) return undefined;
    // The same form under another tab is another page as well.
    const end = guardLeaving((go) => setLeave(() => go));
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      end();
      removeEventListener('beforeunload', ask);
    };
  }, [isChanged]);
  const stay = () => setLeave(undefined);
  return (
    <Dialog title={m.forms_leave()} isOpen={leave !== undefined} role="alertdialog" onClose={stay}>
      <p className="mb-6">{m.forms_leave_help()}</p>
      <div className="flex flex-wrap gap-4">
        <Button onPress={stay}>{m.forms_leave_stay()}</Button>
        <Button
          look="outlined"
          onPress={() => {
            stay();
            leave?.();
          }}
        >
          {m.forms_leave_go()}
        </Button>
      </div>
    </Dialog>
  );
}

function DiscardButton({ form, versionId }: { form: FormOfPage; versionId: string }) {
  const go = useNavigate();
  const act = useAct(DiscardFormDraft);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button look="text" size="small" onPress={() => setOpen(true)}>
        {m.forms_discard()}
      </Button>
      {isOpen && (
        <SureDialog
          title={m.forms_discard()}
          lead={<p>{m.forms_discard_help()}</p>}
          act={() => act.mutateAsync({ input: { versionId } })}
          onClose={() => setOpen(false)}
          onDone={() =>
            void go(form.versions.length > 1 ? `/instruments/${form.id}` : '/instruments')
          }
        />
      )}
    </div>
  );
}
