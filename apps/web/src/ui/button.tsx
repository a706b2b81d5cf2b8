import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';
import { m } from '../generated/words/messages.js';
import { classes } from './classes.js';

export type Look = 'filled' | 'outlined' | 'text';

const looks: Record<Look, string> = {
  filled: 'bg-blue-900 text-white hover:bg-blue-1000 border-blue-900',
  outlined: 'bg-white text-blue-1000 border-current hover:bg-blue-200',
  text: 'bg-transparent text-blue-1000 border-transparent underline underline-offset-3 hover:bg-blue-50',
};
const sizes = { large: 'min-h-12 px-5 min-w-28', small: 'min-h-11 px-4' };

/** At least 44 px high, as DADS and WCAG 2.2 ask. */
const shape = (look: Look, size: keyof typeof sizes, more?: string) =>
  classes(
    'inline-flex items-center justify-center gap-2 rounded-8 border-1 text-center font-bold leading-120 cursor-pointer touch-manipulation hover:underline hover:underline-offset-3',
    looks[look],
    sizes[size],
    more,
  );

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  look?: Look;
  size?: keyof typeof sizes;
  isPending?: boolean;
  onPress?: () => void;
}

/** While `isPending` it stays where it is, says so and does nothing; buttons are never greyed out. */
export function Button({
  look = 'filled',
  size = 'large',
  type = 'button',
  isPending = false,
  onPress,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={isPending ? 'button' : type}
      onClick={isPending || !onPress ? undefined : () => onPress()}
      className={shape(look, size, props.className)}
    >
      {isPending ? m.ui_working() : props.children}
    </button>
  );
}

export function LinkButton({
  look = 'outlined',
  size = 'large',
  className,
  ...props
}: LinkProps & { look?: Look; size?: keyof typeof sizes; className?: string }) {
  return <Link {...props} className={shape(look, size, className)} />;
}
