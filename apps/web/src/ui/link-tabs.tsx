import { Link } from 'react-router';
import { classes } from './classes.js';

interface LinkTabsProps {
  label: string;
  tabs: readonly { to: string; label: string; current: boolean }[];
}

/** Ways of looking at one list, each with its own address. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="border-b-1 border-solid-gray-420">
      <ul className="flex flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              aria-current={tab.current ? 'page' : undefined}
              className={classes(
                'flex min-h-12 items-center border-b-4 px-4 hover:bg-blue-50',
                tab.current
                  ? 'border-blue-900 font-bold'
                  : 'border-transparent text-blue-1000 underline underline-offset-3',
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
