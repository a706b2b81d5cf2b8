import { useState } from 'react';
import { newId } from '../../api/new-id.js';
import { type CaseChoice, type CaseItem, ChooseCase } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Radios } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';
import { WhoSees } from '../../ui/who-sees.js';
import { AskingDialog } from './asking-dialog.js';
import { CaseDraw, type Drawn } from './case-draw.js';
import type { VisitOfConsents } from './visit-types.js';
import { type Asked, useAsking } from './use-asking.js';
import { caseItems, caseItemWords, choiceWords } from './words.js';

interface CaseDialogProps {
  visit: VisitOfConsents;
  onClose: () => void;
  onDone: (message: string) => void;
}

/** The office chooses a case, by its own code and without names; chance may propose one. */
export function CaseDialog({ visit, onClose, onDone }: CaseDialogProps) {
  const [id] = useState(newId);
  const [how, setHow] = useState<CaseChoice>('chosen');
  const [typed, setTyped] = useState('');
  const [drawn, setDrawn] = useState<Drawn>();
  const code = how === 'chosen' ? typed : (drawn?.code ?? '');
  const [rating, setRating] = useState('');
  const [texts, setTexts] = useState<Partial<Record<CaseItem, string>>>({});
  const asking = useAsking(ChooseCase);
  const send = async (confirmed: boolean) => {
    const percent = Number(rating.normalize('NFKC').trim());
    const done = await asking.send(
      {
        id,
        visitId: visit.id,
        how,
        caseId: how === 'chosen' ? null : (drawn?.caseId ?? null),
        code,
        items: caseItems.flatMap((item) => {
          const words = texts[item]?.trim();
          return words ? [{ item, words }] : [];
        }),
        selfRating: rating.trim() && Number.isInteger(percent) ? percent : null,
      },
      confirmed,
    );
    const hint = (done as (Asked & { hint?: { text: string } | null }) | undefined)?.hint?.text;
    if (done) onDone([m.visits_case_chosen({ code }), hint].filter(Boolean).join(' '));
  };
  return (
    <AskingDialog
      title={m.visits_case_choose()}
      lead={m.visits_case_choose_lead()}
      asking={asking}
      send={send}
      submit={m.visits_case_save()}
      onClose={onClose}
    >
      <Radios
        label={m.draw_how()}
        help={m.draw_how_help()}
        plain
        name="how"
        options={(['chosen', 'random', 'byKind'] as const).map((value) => ({
          value,
          label: choiceWords[value](),
        }))}
        value={how}
        onChange={(value) => {
          setHow(value);
          setDrawn(undefined);
        }}
      />
      {how === 'chosen' ? (
        <TextField
          label={m.visits_case_code()}
          required
          width="max-w-60"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          error={asking.at('code')}
        />
      ) : (
        <CaseDraw
          key={how}
          officeId={visit.officeId}
          byKind={how === 'byKind'}
          drawn={drawn}
          onDrawn={setDrawn}
          error={drawn ? undefined : asking.at('code')}
        />
      )}
      <TextField
        label={m.visits_case_rating()}
        help={m.visits_case_rating_help()}
        width="max-w-36"
        inputMode="numeric"
        value={rating}
        onChange={setRating}
        error={asking.at('selfRating')}
      />
      {caseItems.map((item) => (
        <TextField
          key={item}
          label={caseItemWords[item]()}
          rows={2}
          value={texts[item] ?? ''}
          onChange={(words) => setTexts({ ...texts, [item]: words })}
        />
      ))}
      <WhoSees>{m.visits_case_only_office()}</WhoSees>
    </AskingDialog>
  );
}
