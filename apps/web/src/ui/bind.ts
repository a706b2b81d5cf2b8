import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { Failure } from '../api/failure.js';
import { failureWords } from './states.js';

/** What one of our fields needs of a form. */
export function bind<Values extends FieldValues, Name extends Path<Values>>(
  form: UseFormReturn<Values>,
  name: Name,
) {
  const { formState, watch, setValue } = form;
  return {
    value: watch(name),
    onChange: (value: PathValue<Values, Name>) =>
      setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted }),
    error: formState.errors[name]?.message as string | undefined,
  };
}

/** Puts what the server refused beside its field, else above the form. */
export function tellForm<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown) {
  const message = failureWords(error);
  const field = error instanceof Failure ? error.detail.field?.replace(/^input\./, '') : undefined;
  const name = field !== undefined && field in form.getValues() ? (field as Path<Values>) : 'root';
  form.setError(name, { message });
}

/** Every sentence that a form has to say, in the order of its fields, for its ErrorSummary. */
export const summaryOf = <Values extends FieldValues>({ formState }: UseFormReturn<Values>) => ({
  round: formState.submitCount,
  errors: Object.values(formState.errors).flatMap((error) =>
    error && typeof error === 'object' && 'message' in error && error.message
      ? [String(error.message)]
      : [],
  ),
});
