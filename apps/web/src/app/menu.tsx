import { Link, useLocation } from 'react-router';
import { m } from '../generated/words/messages.js';
import { classes } from '../ui/classes.js';
import { useMe } from './me.js';
import { groups, type Place, type PlaceGroup, placeOf } from './places.js';

/** Where one can go: groups and the places of the present one; on a narrow screen all behind one word. */
export function Menu() {
  const { me, may } = useMe();
  const { pathname } = useLocation();
  const isOpen = ({ needs, only }: Place) =>
    (!needs || may(needs)) && (!only || only.some((role) => me.roles.includes(role)));
  const open = groups
    .map(({ label, places }) => ({ label, places: places.filter(isOpen) }))
    .filter(({ places }) => places.length > 0);
  const here = placeOf(pathname, open);
  const group = open.find(({ places }) => here && places.includes(here));
  return (
    <>
      <Wide open={open} group={group} here={here} />
      {/* A new address shuts it. */}
      <Narrow key={pathname} open={open} here={here} />
    </>
  );
}

interface MenuProps {
  open: readonly PlaceGroup[];
  group?: PlaceGroup;
  here?: Place;
}

const item = 'flex min-h-11 items-center px-3 hover:bg-blue-50 hover:underline';

function Wide({ open, group, here }: MenuProps) {
  return (
    <div className="hidden sm:block">
      <nav aria-label={m.nav_label()} className="mx-auto max-w-7xl px-4">
        <ul className="flex flex-wrap">
          {open.map((one) => (
            <li key={one.label()}>
              <Link
                to={one.places[0]!.to}
                aria-current={one === group ? 'true' : undefined}
                className={classes(
                  item,
                  'border-b-4',
                  one === group ? 'border-blue-900 font-bold' : 'border-transparent',
                )}
              >
                {one.label()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {group && group.places.length > 1 && (
        <div className="border-t-1 border-solid-gray-420 bg-solid-gray-50">
          <nav
            aria-label={m.nav_group_label({ group: group.label() })}
            className="mx-auto max-w-7xl px-4"
          >
            <ul className="flex flex-wrap">
              {group.places.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} here={here} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
      )}
    </div>
  );
}

function Narrow({ open, here }: MenuProps) {
  return (
    <details className="border-t-1 border-solid-gray-420 sm:hidden">
      <summary className="min-h-11 cursor-pointer px-4 py-2 font-bold">
        {m.nav_label()}
        {here && <span className="font-normal">{m.nav_here({ place: here.label() })}</span>}
      </summary>
      <nav aria-label={m.nav_label()} className="px-1 pb-3">
        <ul>
          {open.map(({ label, places }) => (
            <li key={label()}>
              <span className="block px-3 pt-3 text-sm text-solid-gray-700">{label()}</span>
              <ul>
                {places.map((place) => (
                  <li key={place.to}>
                    <PlaceLink place={place} here={here} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

function PlaceLink({ place, here }: { place: Place; here?: Place }) {
  return (
    <Link
      to={place.to}
      aria-current={place === here ? 'page' : undefined}
      className={classes(
        item,
        place === here ? 'font-bold underline decoration-2 underline-offset-8' : 'text-blue-1000',
      )}
    >
      {place.label()}
    </Link>
  );
}
