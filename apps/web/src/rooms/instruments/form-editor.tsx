import { useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Radios } from '../../ui/choice.js';
import { TextField } from '../../ui/text-field.js';
import type { Definition, Section } from './answer-words.js';
import { changed, freeId, moved, newItem, newSection, without } from './form-draft.js';
import { formKindWords } from './form-words.js';
import { ItemEditor } from './item-editor.js';

interface FormEditorProps {
  definition: Definition;
  /** A reflection is never totalled: there is nothing to choose. */
  canTotal: boolean;
  onChange: (definition: Definition) => void;
}

/** The whole draft: head, perspectives, sections with their questions. */
export function FormEditor({ definition, canTotal, onChange }: FormEditorProps) {
  const set = (change: Partial<Definition>) => onChange({ ...definition, ...change });
  const { sections } = definition;
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <TextField
          label={m.forms_title()}
          required
          value={definition.title}
          onChange={(title) => set({ title })}
        />
        <TextField
          label={m.forms_note()}
          rows={3}
          value={definition.note ?? ''}
          onChange={(note) => set({ note: note || null })}
        />
        <TextField
          label={m.forms_minutes()}
          width="max-w-32"
          inputMode="numeric"
          value={definition.minutes === null ? '' : String(definition.minutes)}
          onChange={(text) => {
            const read = Number(text.normalize('NFKC'));
            if (text.trim() === '') set({ minutes: null });
            else if (Number.isInteger(read)) set({ minutes: read });
          }}
        />
        {canTotal && (
          <Radios
            label={m.forms_totals()}
            name="totals"
            value={definition.totals}
            onChange={(totals) => set({ totals })}
            options={[
              { value: 'never', label: m.forms_totals_never() },
              { value: 'perItem', label: m.forms_totals_per_item() },
            ]}
          />
        )}
      </div>
      <Perspectives definition={definition} set={set} />
      {sections.map((section, at) => (
        <SectionEditor
          key={section.id}
          definition={definition}
          section={section}
          at={at}
          onChange={(change) => set({ sections: changed(sections, at, change) })}
          move={(by) => set({ sections: moved(sections, at, by) })}
          remove={() => set({ sections: without(sections, at) })}
        />
      ))}
      <Button
        look="outlined"
        size="small"
        onPress={() => set({ sections: [...sections, newSection(definition)] })}
      >
        {m.forms_add_section()}
      </Button>
    </div>
  );
}

interface PerspectivesProps {
  definition: Definition;
  set: (change: Partial<Definition>) => void;
}

function Perspectives({ definition, set }: PerspectivesProps) {
  const list = definition.perspectives ?? [];
  return (
    <section className="space-y-3">
      <h3 className="text-lg">{m.forms_perspectives()}</h3>
      <p>{m.forms_perspectives_help()}</p>
      <ol className="space-y-2">
        {list.map(({ code, label }, at) => (
          <li key={code} className="flex flex-wrap items-end gap-2">
            <div className="min-w-60 grow">
              <TextField
                label={m.forms_perspective_of({ number: at + 1 })}
                plain
                value={label}
                onChange={(next) => set({ perspectives: changed(list, at, { label: next }) })}
              />
            </div>
            <Places
              name={label}
              isFirst={at === 0}
              isLast={at === list.length - 1}
              move={(by) => set({ perspectives: moved(list, at, by) })}
              remove={() => set({ perspectives: without(list, at) })}
            />
          </li>
        ))}
      </ol>
      <Button
        look="outlined"
        size="small"
        onPress={() =>
          set({
            perspectives: [
              ...list,
              {
                code: freeId(
                  'perspective',
                  list.map(({ code }) => code),
                ),
                label: '',
              },
            ],
          })
        }
      >
        {m.forms_add_perspective()}
      </Button>
    </section>
  );
}

interface SectionEditorProps {
  definition: Definition;
  section: Section;
  at: number;
  onChange: (change: Partial<Section>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

function SectionEditor({ definition, section, at, onChange, move, remove }: SectionEditorProps) {
  const { items } = section;
  return (
    <section
      aria-label={section.title || m.forms_untitled()}
      className="space-y-4 rounded-12 border-1 border-solid-gray-420 p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-lg">
          {m.forms_section_of({ number: at + 1, title: section.title || m.forms_untitled() })}
        </h3>
        <Places
          name={section.title}
          isFirst={at === 0}
          isLast={at === definition.sections.length - 1}
          move={move}
          remove={remove}
        />
      </div>
      <TextField
        label={m.forms_section_title()}
        required
        value={section.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={m.forms_help()}
        rows={2}
        value={section.help ?? ''}
        onChange={(help) => onChange({ help: help || null })}
      />
      <ol className="space-y-3">
        {items.map((item, place) => (
          <li key={item.id} className="rounded-8 border-1 border-solid-gray-420">
            <details>
              <summary className="min-h-12 cursor-pointer px-4 py-3">
                <strong>{item.title || m.forms_untitled()}</strong>
                <span className="ml-3 text-sm">{formKindWords[item.form.kind]()}</span>
              </summary>
              <div className="space-y-4 p-4">
                <ItemEditor
                  item={item}
                  perspectives={definition.perspectives}
                  onChange={(change) => onChange({ items: changed(items, place, change) })}
                />
                <Places
                  name={item.title}
                  isFirst={place === 0}
                  isLast={place === items.length - 1}
                  move={(by) => onChange({ items: moved(items, place, by) })}
                  remove={() => onChange({ items: without(items, place) })}
                />
              </div>
            </details>
          </li>
        ))}
      </ol>
      <Button
        look="outlined"
        size="small"
        onPress={() => onChange({ items: [...items, newItem(definition)] })}
      >
        {m.forms_add_item()}
      </Button>
    </section>
  );
}

interface PlacesProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** Up, down, away; away asks once more. */
function Places({ name, isFirst, isLast, move, remove }: PlacesProps) {
  const [isSure, setSure] = useState(false);
  const title = name || m.forms_untitled();
  return (
    <div className="flex flex-wrap">
      {!isFirst && (
        <Button
          look="text"
          size="small"
          aria-label={m.forms_up_of({ title })}
          onPress={() => move(-1)}
        >
          {m.forms_up()}
        </Button>
      )}
      {!isLast && (
        <Button
          look="text"
          size="small"
          aria-label={m.forms_down_of({ title })}
          onPress={() => move(1)}
        >
          {m.forms_down()}
        </Button>
      )}
      <Button
        look="text"
        size="small"
        aria-label={isSure ? m.forms_remove_sure_of({ title }) : m.forms_remove_of({ title })}
        onPress={() => (isSure ? remove() : setSure(true))}
      >
        {isSure ? m.forms_remove_sure() : m.forms_remove()}
      </Button>
    </div>
  );
}
