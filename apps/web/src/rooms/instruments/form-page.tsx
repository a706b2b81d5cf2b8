import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useAct, useRead } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ArchiveForm, Form, FormVersion, StartFormDraft } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button, LinkButton } from '../../ui/button.js';
import { instantText } from '../../ui/dates.js';
import { LinkTabs } from '../../ui/link-tabs.js';
import { Page } from '../../ui/page.js';
import { EmptyState, FailureState, Loaded } from '../../ui/states.js';
import { SureDialog } from '../../ui/sure-dialog.js';
import { Cell, HeadCell, Row, RowHead, Table } from '../../ui/table.js';
import { DraftPart } from './draft-part.js';
import { FormFiles, type FormOfPage } from './form-files.js';
import { FormPreview } from './form-preview.js';
import { versionWords } from './form-words.js';
import { kindWords } from './words.js';

type View = 'now' | 'draft' | 'versions';

/** One form: what is in use, its draft, its versions. */
export function FormPage() {
  const { id = '' } = useParams();
  const found = useRead(Form, { id });
  return <Loaded of={found}>{({ instrument }) => <OfForm form={instrument} />}</Loaded>;
}

function OfForm({ form }: { form: FormOfPage }) {
  const { may } = useMe();
  const [search] = useSearchParams();
  const keeps = may('instruments.keepForms');
  const views: { view: View; label: string }[] = [
    { view: 'now', label: m.forms_view_now() },
    ...(keeps && form.draft ? [{ view: 'draft' as const, label: m.forms_draft() }] : []),
    { view: 'versions', label: m.forms_view_versions() },
  ];
  const asked = search.get('show');
  const show =
    views.find(({ view }) => view === asked)?.view ?? (form.published ? 'now' : views[1]!.view);
  return (
    <Page
      title={form.name}
      lead={
        <p className="flex flex-wrap items-center gap-x-4">
          <span>{kindWords[form.kind]()}</span>
          {form.archivedAt && <Chip tone="quiet">{m.forms_archived()}</Chip>}
          <Link className="link inline-flex min-h-11 items-center" to="/instruments">
            {m.forms_back()}
          </Link>
        </p>
      }
    >
      <LinkTabs
        label={m.forms_views()}
        tabs={views.map(({ view, label }) => ({
          to: `/instruments/${form.id}?show=${view}`,
          label,
          current: view === show,
        }))}
      />
      {show === 'now' && <Now form={form} keeps={keeps} />}
      {show === 'draft' && form.draft && <DraftPart form={form} versionId={form.draft.id} />}
      {show === 'versions' && <Versions form={form} />}
    </Page>
  );
}

function Now({ form, keeps }: { form: FormOfPage; keeps: boolean }) {
  const go = useNavigate();
  const start = useAct(StartFormDraft);
  const begin = async () => {
    await start.mutateAsync({ input: { instrumentId: form.id } });
    await go(`/instruments/${form.id}?show=draft`);
  };
  return (
    <>
      {keeps && !form.archivedAt && (
        <div className="flex flex-wrap gap-4">
          {form.draft ? (
            <LinkButton look="filled" to={`/instruments/${form.id}?show=draft`}>
              {m.forms_draft()}
            </LinkButton>
          ) : (
            <Button isPending={start.isPending} onPress={() => void begin().catch(() => undefined)}>
              {m.forms_start_draft()}
            </Button>
          )}
          <ArchiveButton form={form} />
        </div>
      )}
      {start.error && <FailureState error={start.error} />}
      {form.published ? (
        <>
          <FormFiles versionId={form.published.id} />
          <Preview versionId={form.published.id} />
        </>
      ) : (
        <EmptyState title={m.forms_not_published()} />
      )}
    </>
  );
}

function Preview({ versionId }: { versionId: string }) {
  const found = useRead(FormVersion, { id: versionId });
  return (
    <Loaded of={found}>
      {({ instrumentVersion: { definition } }) => (
        <>
          <p>{m.forms_look_help()}</p>
          <FormPreview definition={definition} />
        </>
      )}
    </Loaded>
  );
}

function ArchiveButton({ form }: { form: FormOfPage }) {
  const act = useAct(ArchiveForm);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="text" onPress={() => setOpen(true)}>
        {m.forms_archive()}
      </Button>
      {isOpen && (
        <SureDialog
          title={m.forms_archive()}
          lead={<p>{m.forms_archive_help()}</p>}
          act={() => act.mutateAsync({ input: { instrumentId: form.id } })}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Versions({ form }: { form: FormOfPage }) {
  return (
    <>
      {form.versions.length > 1 && (
        <LinkButton size="small" to={`/instruments/${form.id}/compare`}>
          {m.forms_compare()}
        </LinkButton>
      )}
      <Table
        caption={m.forms_view_versions()}
        hideCaption
        head={
          <tr>
            <HeadCell>{m.forms_view_versions()}</HeadCell>
            <HeadCell>{m.sheets_state()}</HeadCell>
            <HeadCell>{m.forms_in_use()}</HeadCell>
            <HeadCell>{m.forms_change_note()}</HeadCell>
          </tr>
        }
      >
        {form.versions.map(({ id, number, state, changeNote, publishedAt }) => (
          <Row key={id}>
            <RowHead>{m.forms_version({ number })}</RowHead>
            <Cell>
              <Chip tone={state === 'published' ? 'solid' : 'quiet'}>{versionWords[state]()}</Chip>
            </Cell>
            <Cell>{publishedAt && instantText(publishedAt)}</Cell>
            <Cell className="whitespace-pre-line">{changeNote}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
