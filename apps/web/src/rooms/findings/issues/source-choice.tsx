import { useState } from 'react';
import type { OpinionsQuery } from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import { Check } from '../../../ui/choice.js';
import { FieldGroup, useFieldIds } from '../../../ui/field.js';
import { TextField } from '../../../ui/text-field.js';
import { groupsOf } from './source-groups.js';

interface SourceChoiceProps {
  opinions: OpinionsQuery['statements']['items'];
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error?: string;
}

/** もとになった意見: the latest meeting's first and unfolded, all to be sought by a word. */
export function SourceChoice({ opinions, value, onChange, error }: SourceChoiceProps) {
  const [sought, setSought] = useState('');
  const ids = useFieldIds({ help: m.issues_sources_help(), error });
  const groups = groupsOf(opinions, sought, value);
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <FieldGroup ids={ids} label={m.issues_sources()} help={m.issues_sources_help()} error={error}>
      <div className="space-y-2">
        <TextField
          label={m.issues_sources_find()}
          plain
          type="search"
          autoComplete="off"
          value={sought}
          onChange={setSought}
        />
        <p role="status">{m.issues_sources_chosen({ count: value.length })}</p>
        {groups.length === 0 && <p>{m.issues_sources_none()}</p>}
        {groups.map(({ id, name, opinions: those }, at) => (
          <details
            // What is sought for unfolds, and folds again afterwards.
            key={`${id} ${sought !== ''}`}
            open={at === 0 || sought !== ''}
            className="rounded-8 border-1 border-solid-gray-420"
          >
            <summary className="min-h-11 cursor-pointer px-4 py-2 font-bold">
              {m.issues_sources_of({ meeting: name, count: those.length })}
            </summary>
            <div className="px-4 pb-2">
              {those.map((one) => (
                <Check
                  key={one.id}
                  label={one.text}
                  checked={value.includes(one.id)}
                  onChange={() => toggle(one.id)}
                />
              ))}
            </div>
          </details>
        ))}
      </div>
    </FieldGroup>
  );
}
