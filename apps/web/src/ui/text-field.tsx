import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
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
  inputMode,
  ...props
}: TextFieldProps) {
  const ids = useFieldIds({ help, error });
  const shared = {
    id: ids.id,
    className: classes(inputClass, 'w-full', width),
    'aria-describedby': ids.describedBy,
  };
  return (
    <Field ids={ids} label={label} required={required} plain={plain} help={help} error={error}>
      <AriaTextField
        {...props}
        aria-label={label}
        isInvalid={error !== undefined}
        isRequired={required}
        validationBehavior="aria"
      >
        {rows ? (
          <TextArea {...shared} rows={rows} style={{ minHeight: `${rows * 1.7 + 1.1}rem` }} />
        ) : (
          <Input {...shared} inputMode={inputMode} />
        )}
      </AriaTextField>
    </Field>
  );
}
