import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { base } from '../../api/base.js';
import { onlyBrought } from '../../api/brought.js';
import { queryClient, read } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { FormVersion, Sheet } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Chip } from '../../ui/badge.js';
import { Button, LinkButton } from '../../ui/button.js';
import { fiscalYearText, instantText } from '../../ui/dates.js';
import { Notice } from '../../ui/notice.js';
import { Page, Section } from '../../ui/page.js';
import { personName } from '../../ui/people.js';
import { Loaded, Loading } from '../../ui/states.js';
import { answerWords, type Definition, itemsOf } from './answer-words.js';
import { BurdenPart } from './burden-line.js';
import { WhoCanRead } from './readers.js';
import { showsBurden } from './reads.js';
import { ReopenDialog } from './reopen-dialog.js';
import { SharingPart } from './sharing.js';
import { SheetEditor } from './sheet-editor.js';
import type { Draft } from './sheet-keeper.js';
import { SheetView } from './sheet-view.js';
import { leftHere, type SheetOfPage, useKeeper } from './use-keeper.js';
import { moveWords, purposeWords, sharingWords, stateWords } from './words.js';

/** One sheet: its writer writes it, or reads it with all that became of it; others read what is shared. */
export function SheetPage() {
  const { id = '' } = useParams();
  const found = useQuery({ ...read(Sheet, { id }), staleTime: onlyBrought });
  return (
    <Loaded of={found}>
      {({ sheet }) => <WithForm key={sheet.id} sheet={sheet} readAt={found.dataUpdatedAt} />}
    </Loaded>
  );
}

function WithForm({ sheet, readAt }: { sheet: SheetOfPage; readAt: number }) {
  // What is published never changes.
  const form = useQuery({ ...read(FormVersion, { id: sheet.version.id }), staleTime: Infinity });
  return (
    <Loaded of={form}>
      {({ instrumentVersion: { definition } }) => (
        <Page
          title={m.sheets_title({
            title: definition.title,
            year: fiscalYearText(sheet.fiscalYear),
          })}
          lead={<Lead sheet={sheet} note={definition.note} />}
        >
          {sheet.state === 'draft' && sheet.reader === 'writer' ? (
            <Writing sheet={sheet} readAt={readAt} definition={definition} />
          ) : (
            <ReadingSheet sheet={sheet} definition={definition} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Lead({ sheet, note }: { sheet: SheetOfPage; note: string | null }) {
  return (
    <div className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Chip tone={sheet.state === 'draft' ? 'outlined' : 'solid'}>
          {stateWords[sheet.state]()}
        </Chip>
        <span>{sheet.office.name}</span>
        {sheet.writer && <span>{personName(sheet.writer)}</span>}
        <span>{purposeWords[sheet.purpose]()}</span>
        {sheet.submittedAt && (
          <span>{m.sheets_submitted_at({ at: instantText(sheet.submittedAt) })}</span>
        )}
      </p>
      {note && sheet.state === 'draft' && <p className="whitespace-pre-line">{note}</p>}
      <p className="no-print flex flex-wrap gap-x-6">
        <a
          className="link inline-flex min-h-11 items-center"
          href={`${base}sheets/${sheet.id}.pdf`}
        >
          {m.sheets_pdf()}
        </a>
        <Link className="link inline-flex min-h-11 items-center" to="/sheets">
          {m.sheets_back()}
        </Link>
      </p>
      {!sheet.moves.includes('share') && <WhoCanRead sheet={sheet} />}
    </div>
  );
}

interface WritingProps {
  sheet: SheetOfPage;
  readAt: number;
  definition: Definition;
}

function Writing({ sheet, readAt, definition }: WritingProps) {
  const keeper = useKeeper(sheet, readAt);
  if (!keeper) return <Loading />;
  return (
    <SheetEditor
      sheet={sheet}
      definition={definition}
      keeper={keeper}
      onSubmitted={() => void queryClient.invalidateQueries()}
    />
  );
}

function ReadingSheet({ sheet, definition }: { sheet: SheetOfPage; definition: Definition }) {
  const [isReopening, setReopening] = useState(false);
  const isOffice = sheet.reader === 'writer' || sheet.reader === 'manager';
  return (
    <>
      {sheet.reader === 'writer' && <LeftHere sheet={sheet} definition={definition} />}
      {sheet.state === 'draft' && <Notice title={m.sheets_still_written()} />}
      {sheet.purpose === 'review' && sheet.state === 'submitted' && isOffice && <ToCommittee />}
      {sheet.moves.includes('share') && <SharingPart key={sheet.revision} sheet={sheet} />}
      <SheetView answers={sheet.answers} definition={definition} />
      {showsBurden(sheet) && <BurdenPart sheetId={sheet.id} isWriter={sheet.reader === 'writer'} />}
      {sheet.moves.includes('reopen') && (
        <div className="no-print">
          <Button look="outlined" onPress={() => setReopening(true)}>
            {m.sheets_reopen()}
          </Button>
        </div>
      )}
      {isReopening && <ReopenDialog sheetId={sheet.id} onClose={() => setReopening(false)} />}
      {isOffice && <Acts sheet={sheet} />}
    </>
  );
}

/** 年次の確認: what is handed in here goes to the committee by an act of its own. */
function ToCommittee() {
  const { may } = useMe();
  if (!may('findings.submitHomeReview')) return null;
  return (
    <Notice title={m.sheets_to_committee()}>
      <p>{m.sheets_to_committee_help()}</p>
      <LinkButton size="small" to="/homes">
        {m.homes_title()}
      </LinkButton>
    </Notice>
  );
}

/** Words of another window that came after the sheet was handed in. */
function LeftHere({ sheet, definition }: { sheet: SheetOfPage; definition: Definition }) {
  const { me } = useMe();
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => void leftHere(me, sheet.id).then(setDrafts), [me, sheet.id]);
  const items = itemsOf(definition);
  const lines = drafts.flatMap(({ base: { answers }, values }) =>
    items.flatMap((item) => {
      const words = answerWords(item, values[item.id]);
      return words && words !== answerWords(item, answers[item.id])
        ? [{ id: item.id, title: item.title, words }]
        : [];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <Notice tone="caution" title={m.sheets_left_here()}>
      <p>{m.sheets_left_here_help()}</p>
      <dl>
        {lines.map(({ id, title, words }) => (
          <div key={`${id} ${words}`}>
            <dt className="font-bold">{title}</dt>
            <dd className="whitespace-pre-line">{words}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

/** 足あと: what became of the sheet, for its office. */
function Acts({ sheet }: { sheet: SheetOfPage }) {
  return (
    <div className="no-print">
      <Section title={m.sheets_acts()}>
        <ol className="list-disc pl-6">
          {sheet.acts.map(({ move, personName: name, at, reason, sharing }) => (
            <li key={`${at} ${move}`}>
              {m.sheets_act({ at: instantText(at), name, move: moveWords[move]() })}
              {move === 'share' && sharing && `：${sharingWords[sharing]()}`}
              {reason && `（${reason}）`}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
