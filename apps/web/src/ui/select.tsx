import { classes } from './classes.js';
import { Field, type FieldTexts, inputClass, useFieldIds } from './field.js';

interface SelectProps<Value extends string> extends FieldTexts {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  width?: string;
}

/** The browser's own list: every screen reader, keyboard and tablet knows it. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, options, required, error, width } = props;
  const ids = useFieldIds(props);
  return (
    <Field ids={ids} {...props}>
      <select
        id={ids.id}
        className={classes(inputClass, 'w-full', width)}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        aria-required={required}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={ids.describedBy}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
