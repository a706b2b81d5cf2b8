import { useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { AnswerLinkPart } from './answer-link-part.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { DateAnswers } from './date-answers.js';
import { DatesDialog } from './dates-dialog.js';
import { MeetingDialog } from './meeting-dialog.js';
import { isLeaving, type LeavingMove, MoveDialog } from './move-dialog.js';
import type { VisitOfPage } from './visit-types.js';
import { moveWords } from './words.js';

type Asked =
  | { what: 'propose' | 'suggest' | 'meeting' }
  | { what: 'agree'; date: VisitOfPage['proposals'][number] }
  | { what: 'move'; move: LeavingMove; needsReason: boolean };

const before: readonly VisitOfPage['state'][] = ['draft', 'proposing', 'confirmed', 'postponed'];

interface SchedulingSectionProps {
  visit: VisitOfPage;
  tell: (message: string) => void;
}

/** 日程: answered, agreed, and given up again by either side, each in words. */
export function SchedulingSection({ visit, tell }: SchedulingSectionProps) {
  const [asked, setAsked] = useState<Asked>();
  const may = (name: string) => visit.myMoves.some(({ move }) => move === name);
  const leaves = visit.myMoves.filter(({ move }) => isLeaving(move));
  const onDone = (message: string) => {
    setAsked(undefined);
    tell(message);
  };
  const dialog = { onClose: () => setAsked(undefined), onDone };
  const proposing = visit.state === 'proposing';
  const canSuggest = proposing && visit.mySide === 'office';
  const canPropose = visit.mySide === 'visitors' && (may('propose') || may('resume'));
  const canMeet = visit.mySide !== null && before.includes(visit.state);
  if (!proposing && leaves.length === 0 && !canPropose && !canMeet) return null;
  return (
    <Section title={m.visits_dates()}>
      {proposing && (
        <DateAnswers
          visit={visit}
          agree={(date) => setAsked({ what: 'agree', date })}
          tell={tell}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {canPropose && (
          <Button size="small" onPress={() => setAsked({ what: 'propose' })}>
            {proposing ? m.visits_propose_anew() : m.visits_propose()}
          </Button>
        )}
        {canSuggest && (
          <Button size="small" look="outlined" onPress={() => setAsked({ what: 'suggest' })}>
            {m.visits_suggest()}
          </Button>
        )}
        {canMeet && (
          <Button size="small" look="outlined" onPress={() => setAsked({ what: 'meeting' })}>
            {m.visits_meeting_change()}
          </Button>
        )}
        {leaves.map(({ move, needsReason }) => (
          <Button
            key={move}
            size="small"
            look="text"
            onPress={() => isLeaving(move) && setAsked({ what: 'move', move, needsReason })}
          >
            {moveWords[move]()}
          </Button>
        ))}
      </div>
      {proposing && visit.mySide === 'visitors' && <AnswerLinkPart visitId={visit.id} />}
      {asked?.what === 'propose' && <DatesDialog visitId={visit.id} by="visitors" {...dialog} />}
      {asked?.what === 'suggest' && <DatesDialog visitId={visit.id} by="office" {...dialog} />}
      {asked?.what === 'meeting' && <MeetingDialog visit={visit} {...dialog} />}
      {asked?.what === 'agree' && (
        <ConfirmDialog date={asked.date} place={visit.place} {...dialog} />
      )}
      {asked?.what === 'move' && (
        <MoveDialog
          visitId={visit.id}
          move={asked.move}
          needsReason={asked.needsReason}
          {...dialog}
        />
      )}
    </Section>
  );
}
