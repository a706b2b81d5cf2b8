import { type Month, readMonth } from '@furikaeri/calendar';
import { useState } from 'react';
import { m } from '../../generated/words/messages.js';
import { Button } from '../../ui/button.js';
import { Checks, Radios } from '../../ui/choice.js';
import { DateField } from '../../ui/date-field.js';
import { monthText } from '../../ui/dates.js';
import type { FieldTexts } from '../../ui/field.js';
import { TextField } from '../../ui/text-field.js';
import type { Item } from './answer-words.js';
import type { Answer } from './answers.js';

interface AnswerFieldProps extends FieldTexts {
  item: Item;
  value: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

/** The input for an item, by its form. */
export function AnswerField({ item, value, onChange, ...texts }: AnswerFieldProps) {
  const { form } = item;
  const set = (fields: Omit<Answer, 'itemId'>) => onChange({ itemId: item.id, ...fields });
  const name = `item ${item.id}`;
  switch (form.kind) {
    case 'text':
      return (
        <TextField
          {...texts}
          help={withMost(texts.help, form.mostCharacters)}
          rows={form.lines === 1 ? undefined : (form.lines ?? 3)}
          value={value?.text ?? ''}
          onChange={(text) => set({ text })}
          autoComplete="off"
        />
      );
    case 'list':
      return (
        <TextField
          {...texts}
          help={texts.help ?? m.sheets_list_help()}
          rows={4}
          value={(value?.list ?? []).join('\n')}
          onChange={(text) => set({ list: text === '' ? [] : text.split('\n') })}
        />
      );
    case 'choice':
      return form.several ? (
        <Checks
          {...texts}
          value={value?.codes ?? []}
          onChange={(codes) => set({ codes })}
          options={optionsOf(form.options ?? [])}
        />
      ) : (
        <OneOf
          {...texts}
          name={name}
          value={value?.codes?.[0] ?? ''}
          onChange={(code) => set({ codes: code ? [code] : [] })}
          options={optionsOf(form.options ?? [])}
        />
      );
    case 'scale':
      return (
        <OneOf
          {...texts}
          name={name}
          value={value?.grade ?? ''}
          onChange={(grade) => set({ grade: grade || null })}
          options={(form.grades ?? []).map(({ code, label, meaning }) => ({
            value: code,
            label: meaning ? m.sheets_grade({ label, meaning }) : label,
          }))}
        />
      );
    case 'yesNo':
      return (
        <OneOf
          {...texts}
          name={name}
          value={value?.yesNo === true ? 'yes' : value?.yesNo === false ? 'no' : ''}
          onChange={(code) => set({ yesNo: code ? code === 'yes' : null })}
          options={[
            { value: 'yes', label: m.sheets_yes() },
            { value: 'no', label: m.sheets_no() },
          ]}
        />
      );
    case 'date':
      return (
        <DateField
          {...texts}
          value={value?.date ?? ''}
          onChange={(date) => set({ date: date || null })}
        />
      );
    case 'month':
      return (
        <Typed
          {...texts}
          help={texts.help ?? m.sheets_month_help()}
          wrong={m.sheets_month_wrong()}
          value={value?.month ?? null}
          show={(month) => monthText(month)}
          read={(typed) => {
            const read = readMonth(typed);
            return read.ok ? (read.value as Month) : undefined;
          }}
          onChange={(month) => set({ month })}
        />
      );
    case 'number':
      return (
        <Typed
          {...texts}
          label={
            form.unit ? m.sheets_with_unit({ label: texts.label, unit: form.unit }) : texts.label
          }
          wrong={m.sheets_number_wrong()}
          value={value?.number ?? null}
          show={String}
          read={(typed) => {
            const number = Number(typed.normalize('NFKC').replaceAll(',', ''));
            return Number.isFinite(number) ? number : undefined;
          }}
          onChange={(number) => set({ number })}
        />
      );
  }
}

const withMost = (help: FieldTexts['help'], most: number | null | undefined) =>
  most ? (
    <>
      {help}
      <span className="block">{m.sheets_most({ most })}</span>
    </>
  ) : (
    help
  );

const optionsOf = (options: readonly { code: string; label: string }[]) =>
  options.map(({ code, label }) => ({ value: code, label }));

/** Radios that can be emptied again. */
function OneOf(props: React.ComponentProps<typeof Radios<string>>) {
  return (
    <div>
      <Radios {...props} />
      {props.value !== '' && (
        <Button look="text" size="small" onPress={() => props.onChange('')}>
          {m.sheets_choose_none()}
        </Button>
      )}
    </div>
  );
}

interface TypedProps<Value> extends FieldTexts {
  value: Value | null;
  show: (value: Value) => string;
  /** Undefined: it means nothing. */
  read: (typed: string) => Value | undefined;
  wrong: string;
  onChange: (value: Value | null) => void;
}

/** What is typed freely and read; while it means nothing, nothing is saved of it. */
function Typed<Value>({ value, show, read, wrong, onChange, error, ...texts }: TypedProps<Value>) {
  const [typed, setTyped] = useState(() => (value === null ? '' : show(value)));
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  const shown =
    typed.trim() === '' || isWrong || read(typed) === value
      ? typed
      : value === null
        ? ''
        : show(value);
  return (
    <TextField
      {...texts}
      error={isWrong ? wrong : error}
      width="max-w-60"
      autoComplete="off"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === '') onChange(null);
        else {
          const found = read(text);
          if (found !== undefined) onChange(found);
        }
      }}
    />
  );
}
