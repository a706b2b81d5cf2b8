import { type ReactNode, useId } from 'react';
import { NeedBadge } from './badge.js';
import { classes } from './classes.js';

export interface FieldTexts {
  label: string;
  required?: boolean;
  /** Of a filter: neither 必須 nor 任意. */
  plain?: boolean;
  help?: ReactNode;
  error?: string;
}

export const inputClass =
  'min-h-12 rounded-8 border-1 border-solid-gray-600 bg-white px-4 py-2 hover:border-black aria-invalid:border-2 aria-invalid:border-orange-1000';

/** Below a field: what is wrong and what to do. */
export function ErrorText({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} className="mt-2 font-bold text-orange-1000">
      ※ {children}
    </p>
  );
}

/** Ids that tie help and error to a control. */
export function useFieldIds({ help, error }: Pick<FieldTexts, 'help' | 'error'>) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = classes(help !== undefined && helpId, error !== undefined && errorId);
  return { id, helpId, errorId, describedBy: describedBy || undefined };
}

interface FieldProps extends FieldTexts {
  ids: ReturnType<typeof useFieldIds>;
  children: ReactNode;
}

/** Label above, help below it, then the control, then what is wrong. */
export function Field({ ids, label, required = false, plain, help, error, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={ids.id} className="block font-bold">
        {label}
        {!plain && <NeedBadge required={required} />}
      </label>
      {help !== undefined && (
        <p id={ids.helpId} className="text-solid-gray-700">
          {help}
        </p>
      )}
      <div className="mt-2">{children}</div>
      {error !== undefined && <ErrorText id={ids.errorId}>{error}</ErrorText>}
    </div>
  );
}

/** The same for several controls that answer one question. */
export function FieldGroup({
  ids,
  label,
  required = false,
  plain,
  help,
  error,
  children,
}: FieldProps) {
  return (
    <fieldset id={ids.id} tabIndex={-1} aria-describedby={ids.describedBy}>
      <legend className="font-bold">
        {label}
        {!plain && <NeedBadge required={required} />}
      </legend>
      {help !== undefined && (
        <p id={ids.helpId} className="text-solid-gray-700">
          {help}
        </p>
      )}
      <div className="mt-2">{children}</div>
      {error !== undefined && <ErrorText id={ids.errorId}>{error}</ErrorText>}
    </fieldset>
  );
}
