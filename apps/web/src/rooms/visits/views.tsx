import { useKept } from '../../app/use-kept.js';
import { AddView } from '../../generated/operations.js';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Section } from '../../ui/page.js';
import { TextField } from '../../ui/text-field.js';
import type { VisitWithNote } from './visit-types.js';
import { Questions } from './questions.js';
import { useAsking } from './use-asking.js';

/** What each side adds or sees otherwise, in its own words beside the note. */
export function Views({ visit }: { visit: VisitWithNote }) {
  const { note, mySide, state } = visit;
  if (!note) return null;
  const mayAdd = state === 'held' || state === 'noted';
  const views = [
    { side: 'office' as const, title: m.visits_view_of_office(), words: note.officeView },
    { side: 'visitors' as const, title: m.visits_view_of_visitors(), words: note.visitorsView },
  ];
  if (!mayAdd && views.every(({ words }) => !words)) return null;
  return (
    <Section title={m.visits_views_title()}>
      {views.map(({ side, title, words }) =>
        side === mySide && mayAdd ? (
          <OwnView key={side} visitId={visit.id} title={title} words={words} />
        ) : (
          words && (
            <div key={side}>
              <h3 className="text-base">{title}</h3>
              <p className="whitespace-pre-wrap">{words}</p>
            </div>
          )
        ),
      )}
    </Section>
  );
}

function OwnView({ visitId, title, words }: { visitId: string; title: string; words: string }) {
  const { value: text, ...typed } = useKept(`view ${visitId}`, words);
  const asking = useAsking(AddView);
  const send = async (confirmed: boolean) => {
    if (await asking.send({ visitId, words: text }, confirmed)) typed.forget();
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Questions of={asking} again={() => void send(true)} />
      <TextField
        label={title}
        help={m.visits_view_help()}
        rows={3}
        value={text}
        onChange={typed.write}
        error={asking.at('words')}
      />
      {typed.isOpen && (
        <Button type="submit" size="small" look="outlined" isPending={asking.isPending}>
          {m.visits_view_save()}
        </Button>
      )}
    </form>
  );
}
