import { useState } from 'react';
import { useMe } from '../../app/me.js';
import type { Definition, Item } from './answer-words.js';
import { m } from '../../generated/words/messages.js';
import { Notice } from '../../ui/notice.js';
import { BurdenPart } from './burden-line.js';
import { SaveLine } from './save-line.js';
import { SheetItem } from './sheet-item.js';
import type { SheetKeeper } from './sheet-keeper.js';
import { SubmitDialog } from './submit-dialog.js';
import { TrailDialog } from './trail.js';
import { boxOf, type SheetOfPage, useView } from './use-keeper.js';

interface SheetEditorProps {
  sheet: SheetOfPage;
  definition: Definition;
  keeper: SheetKeeper;
  onSubmitted: () => void;
}

/** The paper, on screen: filled in any order, saved by itself. No form, so that no key hands it in. */
export function SheetEditor({ sheet, definition, keeper, onSubmitted }: SheetEditorProps) {
  const { me } = useMe();
  const view = useView(keeper);
  const [isSubmitting, setSubmitting] = useState(false);
  const [trail, setTrail] = useState<{ item: Item; of: string }>();
  const past = new Map(sheet.lastWords.map((one) => [one.answer.itemId, one]));
  return (
    <>
      <SaveLine
        keeper={keeper}
        view={view}
        keepsHere={boxOf(me).isOpen}
        submit={() => setSubmitting(true)}
      />
      {view.standing === 'stopped' && (
        <Notice tone="trouble" title={m.sheets_stopped()} live>
          <p>{view.refusal}</p>
          <p>{m.sheets_stopped_help()}</p>
        </Notice>
      )}
      {definition.sections.length > 1 && <Contents definition={definition} />}
      {definition.sections.map((section) => (
        <section
          key={section.id}
          id={`section-${section.id}`}
          aria-label={section.title}
          className="space-y-8 border-t-1 border-solid-gray-420 pt-6"
        >
          <div>
            <h2 className="text-xl">{section.title}</h2>
            {section.help && <p className="whitespace-pre-line">{section.help}</p>}
          </div>
          {section.items.map((item) => (
            <SheetItem
              key={item.id}
              item={item}
              keeper={keeper}
              view={view}
              hasPast={past.size > 0}
              past={past.get(item.id)}
              openTrail={() =>
                setTrail({
                  item,
                  of: m.sheets_item_of({ section: section.title, item: item.title }),
                })
              }
            />
          ))}
        </section>
      ))}
      <OfficialRoute sentences={view.officialRoute} />
      <BurdenPart sheetId={sheet.id} isWriter />
      {isSubmitting && (
        <SubmitDialog
          sheetId={sheet.id}
          keeper={keeper}
          onClose={() => setSubmitting(false)}
          onDone={onSubmitted}
        />
      )}
      {trail && <TrailDialog sheetId={sheet.id} {...trail} onClose={() => setTrail(undefined)} />}
    </>
  );
}

function Contents({ definition }: { definition: Definition }) {
  return (
    <nav aria-label={m.sheets_contents()} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {definition.sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#section-${id}`} className="link inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Offered where the words speak of danger; the sheet notes only that it was. */
function OfficialRoute({ sentences }: { sentences: readonly string[] }) {
  return (
    <div aria-live="polite">
      {sentences.length > 0 && (
        <Notice tone="caution" title={m.sheets_official_route()}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
