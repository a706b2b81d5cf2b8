import { useId } from 'react';
import { classes } from './classes.js';

interface MarksProps<Value extends string> {
  /** What is asked, for screen readers: the day stands above. */
  label: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly { value: Value; sign: string; label: string }[];
}

/** ○△×: one tap each, with the word beside the sign. */
export function Marks<Value extends string>({
  label,
  value,
  onChange,
  options,
}: MarksProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={classes(
              'flex min-h-12 cursor-pointer items-center gap-2 rounded-8 border-1 px-3 hover:bg-blue-50',
              'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-black',
              value === option.value
                ? 'border-blue-900 bg-blue-100 font-bold ring-2 ring-blue-900'
                : 'border-solid-gray-600 bg-white',
            )}
          >
            <input
              type="radio"
              className="size-5 accent-blue-900"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span aria-hidden="true" className="text-xl leading-none">
              {option.sign}
            </span>
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
