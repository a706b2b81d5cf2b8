import { classes } from './classes.js';
import { Field, type FieldTexts, inputClass, useFieldIds } from './field.js';

interface TextFieldProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  type?: 'text' | 'email' | 'password' | 'search' | 'time';
  autoComplete?: string;
  inputMode?: 'numeric' | 'text' | 'email';
  /** Several lines. */
  rows?: number;
  /** For what is short: a code, a time. */
  width?: string;
  autoFocus?: boolean;
}

/** One line, or several with `rows`. Paste is always allowed; nothing is shown in the empty field. */
export function TextField({
  label,
  required,
  plain,
  help,
  error,
  rows,
  width,
  type = 'text',
  inputMode,
  onChange,
  ...props
}: TextFieldProps) {
  const ids = useFieldIds({ help, error });
  const shared = {
    ...props,
    id: ids.id,
    className: classes(inputClass, 'w-full', width),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    // The badge of its label is no part of its name.
    'aria-label': label,
    'aria-describedby': ids.describedBy,
    'aria-invalid': error !== undefined || undefined,
    'aria-required': required || undefined,
  };
  return (
    <Field ids={ids} label={label} required={required} plain={plain} help={help} error={error}>
      {rows ? (
        <textarea {...shared} rows={rows} style={{ minHeight: `${rows * 1.7 + 1.1}rem` }} />
      ) : (
        <input {...shared} type={type} inputMode={inputMode} />
      )}
    </Field>
  );
}
