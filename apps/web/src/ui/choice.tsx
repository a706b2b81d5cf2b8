import { classes } from './classes.js';
import { FieldGroup, type FieldTexts, useFieldIds } from './field.js';

interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface RadiosProps<Value extends string> extends FieldTexts {
  name: string;
  value: Value | '';
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** One below the other: where they are long. */
  stacked?: boolean;
}

const row = 'flex min-h-11 items-start gap-2 py-2 cursor-pointer';
const box = 'mt-0.5 size-6 shrink-0 accent-blue-900';

/** One of a few. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const ids = useFieldIds(props);
  return (
    <FieldGroup ids={ids} {...props}>
      <div className={classes('flex', props.stacked ? 'flex-col' : 'flex-wrap gap-x-6')}>
        {props.options.map(({ value, label }) => (
          <label key={value} className={row}>
            <input
              type="radio"
              className={box}
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: () => void;
  label: string;
}

/** One box with its words. */
export const Check = ({ label, ...props }: CheckProps) => (
  <label className={row}>
    <input type="checkbox" className={box} {...props} />
    {label}
  </label>
);

interface ChecksProps<Value extends string> extends FieldTexts {
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  options: readonly Option<Value>[];
}

/** Any of a few. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  const ids = useFieldIds(props);
  const toggle = (value: Value) =>
    props.onChange(
      props.options
        .map((option) => option.value)
        .filter((one) => (one === value) !== props.value.includes(one)),
    );
  return (
    <FieldGroup ids={ids} {...props}>
      <div className="flex flex-wrap gap-x-6">
        {props.options.map(({ value, label }) => (
          <Check
            key={value}
            label={label}
            checked={props.value.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
