import { type ReactNode, startTransition, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAct, useRead } from '../../../api/queries.js';
import { BoardAnswerLink, BoardVisit } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Chip } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { hoursText, instantText } from '../../../ui/dates.js';
import { Notice } from '../../../ui/notice.js';
import { Page, Section } from '../../../ui/page.js';
import { personName, personNames } from '../../../ui/people.js';
import { EmptyState, FailureState, Loaded } from '../../../ui/states.js';
import { TextField } from '../../../ui/text-field.js';
import {
  AnswerDialog,
  ConfirmDialog,
  LeaveDialog,
  type LeavingMove,
  leavingMoves,
} from './dialogs.js';
import { Matrix, type VisitOnBoard } from './matrix.js';
import { Propose } from './propose.js';
import { moveWords, stateWords } from '../words.js';

/** 日程 of one visit: dates on offer, answers, and the moves around them. */
export function DatesPage() {
  const { id = '' } = useParams();
  const found = useRead(BoardVisit, { id });
  return <Loaded of={found}>{({ visit }) => <Dates of={visit} />}</Loaded>;
}

function Dates({ of }: { of: VisitOnBoard }) {
  const [dialog, setDialog] = useState<ReactNode>();
  const [told, setTold] = useState<string>();
  const onClose = () => setDialog(undefined);
  const onDone = (message: string) => {
    onClose();
    setTold(message);
  };
  const on = { of, onClose, onDone };
  const ask = (next: ReactNode) => {
    startTransition(() => {
      setTold(undefined);
      setDialog(next);
    });
  };
  const may = (move: string) => of.myMoves.some((one) => one.move === move);
  const isProposing = of.state === 'proposing';
  return (
    <Page
      title={m.board_title({ office: of.office?.name ?? '' })}
      lead={
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Chip tone="outlined">{stateWords[of.state]()}</Chip>
          {of.team.length > 0 && (
            <span>{m.board_team({ names: personNames(of.team.map(({ person }) => person)) })}</span>
          )}
        </p>
      }
    >
      {told !== undefined && <Notice tone="done" title={told} live />}
      {dialog}
      {of.startsAt && of.endsAt && (
        <Notice title={m.board_agreed_on({ when: hoursText(of.startsAt, of.endsAt) })}>
          {of.place && <p>{m.board_at({ place: of.place })}</p>}
        </Notice>
      )}
      {isProposing && of.proposals.length > 0 && (
        <Section
          title={m.board_matrix()}
          action={
            <Button look="outlined" size="small" onPress={() => ask(<AnswerDialog {...on} />)}>
              {m.board_telephone()}
            </Button>
          }
        >
          <Matrix of={of} confirm={(date) => ask(<ConfirmDialog {...on} date={date} />)} />
          <AnswerLink visitId={of.id} />
        </Section>
      )}
      {(may('propose') || may('resume')) &&
        (of.team.length === 0 ? (
          <EmptyState title={m.board_no_team()}>{m.board_no_team_help()}</EmptyState>
        ) : isProposing && of.proposals.length > 0 ? (
          <details>
            <summary className="link inline-flex min-h-11 cursor-pointer items-center">
              {m.board_propose_again()}
            </summary>
            <Propose of={of} onDone={onDone} />
          </details>
        ) : (
          <Propose of={of} onDone={onDone} />
        ))}
      <Moves of={of} ask={(move) => ask(<LeaveDialog {...on} move={move} />)} />
      <History of={of} />
      <p className="flex flex-wrap gap-x-6">
        <Link to="/board" className="link inline-flex min-h-11 items-center">
          {m.board_back()}
        </Link>
        <Link to={`/visits/${of.id}`} className="link inline-flex min-h-11 items-center">
          {m.board_whole_visit()}
        </Link>
      </p>
    </Page>
  );
}

function Moves({ of, ask }: { of: VisitOnBoard; ask: (move: LeavingMove) => void }) {
  const moves = of.myMoves.filter(({ move }) => move in leavingMoves);
  if (moves.length === 0) return null;
  return (
    <Section title={m.board_moves()}>
      <p className="text-solid-gray-800">{m.board_moves_help()}</p>
      <div className="flex flex-wrap gap-2">
        {moves.map(({ move }) => (
          <Button key={move} look="outlined" size="small" onPress={() => ask(move as LeavingMove)}>
            {moveWords[move]()}
          </Button>
        ))}
      </div>
    </Section>
  );
}

/** For an office that does not sign in: a link to the dates alone. */
function AnswerLink({ visitId }: { visitId: string }) {
  const act = useAct(BoardAnswerLink);
  if (act.data) {
    const { url, expiresAt } = act.data.makeAnswerLink;
    return (
      <div className="max-w-3xl">
        <TextField
          label={m.board_link()}
          plain
          help={m.board_link_help({ at: instantText(expiresAt) })}
          value={url}
          onChange={() => undefined}
        />
      </div>
    );
  }
  return (
    <>
      {act.error && <FailureState error={act.error} />}
      <Button
        look="text"
        size="small"
        isPending={act.isPending}
        onPress={() => act.mutate({ input: { visitId } })}
      >
        {m.board_link_make()}
      </Button>
    </>
  );
}

function History({ of }: { of: VisitOnBoard }) {
  if (of.acts.length === 0) return null;
  return (
    <Section title={m.board_history()}>
      <ol className="space-y-2">
        {of.acts.map((act) => (
          <li key={act.at} className="border-l-4 border-solid-gray-420 pl-3">
            <p>
              <strong>{moveWords[act.move]()}</strong>{' '}
              <span className="text-sm text-solid-gray-800">
                {instantText(act.at)}
                {act.person && ` ・ ${personName(act.person)}`}
              </span>
            </p>
            {act.reason && <p>{act.reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
