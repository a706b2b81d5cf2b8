import { type ReactNode, useEffect, useRef } from 'react';

const tones = {
  info: 'border-blue-900',
  done: 'border-green-800',
  caution: 'border-yellow-900',
  trouble: 'border-orange-1000',
};
const signs = { info: 'i', done: '✓', caution: '!', trouble: '!' };

interface NoticeProps {
  tone?: keyof typeof tones;
  title: string;
  children?: ReactNode;
  /** Read out at once when it appears. */
  live?: boolean;
}

/** DADS's notification banner. Trouble is orange: nothing here is red. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  return (
    <section
      role={live ? (tone === 'trouble' ? 'alert' : 'status') : undefined}
      className={`flex gap-3 rounded-8 border-2 bg-white p-4 ${tones[tone]}`}
    >
      <span
        aria-hidden="true"
        className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-full bg-solid-gray-800 text-sm font-bold text-white"
      >
        {signs[tone]}
      </span>
      <div className="min-w-0 grow">
        <p className="font-bold">{title}</p>
        {children !== undefined && <div className="mt-1 space-y-2">{children}</div>}
      </div>
    </section>
  );
}

/** What an act did. The focus comes here: the button that led to it may be gone, or far down the page. */
export function Told({ title }: { title: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="done" title={title} live />
    </div>
  );
}
