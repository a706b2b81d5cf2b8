import type { KeyboardEvent, Ref } from 'react';
import { m } from '../../../generated/words/messages.js';
import { inputClass } from '../../../ui/field.js';
import { classes } from '../../../ui/classes.js';
import { useId } from 'react';
import type { Earlier } from './column-types.js';
import type { Words } from './outbox.js';
import { isEnter } from './words-typed.js';

interface FieldsProps {
  label: string;
  words: Words;
  onChange: (words: Words) => void;
  /** Enter, in any of the fields of words. */
  onEnter: () => void;
  onEscape?: () => void;
  /** The line below 意見・課題 alone; an edited statement may have one in either column. */
  hasSuggestion: boolean;
  roles: string;
  earlier: Earlier;
  first?: Ref<HTMLTextAreaElement>;
}

/** The fields of a statement, close together: for fingers that stay on the keyboard. */
export function StatementFields(props: FieldsProps) {
  const { label, words, onChange, onEnter, onEscape, hasSuggestion, roles, earlier, first } = props;
  const id = useId();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEscape?.();
    if (!isEnter(event)) return;
    event.preventDefault();
    onEnter();
  };
  const set = (change: Partial<Words>) => onChange({ ...words, ...change });
  return (
    <div className="space-y-2">
      <label className="block font-bold" htmlFor={`${id}-text`}>
        {label}
      </label>
      <textarea
        ref={first}
        id={`${id}-text`}
        rows={2}
        className={classes(inputClass, 'block w-full')}
        value={words.text}
        onChange={({ target }) => set({ text: target.value })}
        onKeyDown={press}
      />
      {hasSuggestion && (
        <>
          <label className="block text-sm font-bold" htmlFor={`${id}-suggestion`}>
            {m.capture_suggestion()}
          </label>
          <textarea
            id={`${id}-suggestion`}
            rows={1}
            className={classes(inputClass, 'block w-full')}
            value={words.suggestion}
            onChange={({ target }) => set({ suggestion: target.value })}
            onKeyDown={press}
          />
        </>
      )}
      <label className="block text-sm font-bold" htmlFor={`${id}-said`}>
        {m.capture_said_as()}
      </label>
      <input
        id={`${id}-said`}
        list={roles}
        autoComplete="off"
        className={classes(inputClass, 'block w-full max-w-80')}
        value={words.saidAs}
        onChange={({ target }) => set({ saidAs: target.value })}
        onKeyDown={press}
      />
      {earlier.length > 0 && (
        <>
          <label className="block text-sm font-bold" htmlFor={`${id}-takes`}>
            {m.capture_takes_up()}
          </label>
          <select
            id={`${id}-takes`}
            className={classes(inputClass, 'block w-full')}
            value={words.takesUpId ?? ''}
            onChange={({ target }) => set({ takesUpId: target.value || null })}
          >
            <option value="">{m.capture_takes_up_none()}</option>
            {earlier.map(({ value, label: told }) => (
              <option key={value} value={value}>
                {told}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
