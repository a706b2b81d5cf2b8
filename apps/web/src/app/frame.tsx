import { Suspense, useEffect, useRef, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { base } from '../api/base.js';
import { wipeDrafts } from '../api/draft-box.js';
import { execute } from '../api/execute.js';
import { settleAll } from '../api/unsaved.js';
import { SignOut } from '../generated/operations.js';
import { m } from '../generated/words/messages.js';
import { getLocale } from '../generated/words/runtime.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Loading } from '../ui/states.js';
import { changeLanguage } from './language.js';
import { type Me, useMe } from './me.js';
import { Menu } from './menu.js';
import { roleName } from './roles.js';

/** Header, menu and the place of the page. */
export function Frame() {
  const { me } = useMe();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A new page begins at its heading, for eyes and screen readers alike.
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = false;
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <a
        href="#main"
        className="link sr-only bg-white p-3 focus:not-sr-only focus:absolute focus:z-40"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {m.nav_skip()}
      </a>
      <header className="border-b-1 border-solid-gray-420">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
          <p className="mr-auto leading-150">
            <span className="text-xl font-bold">{m.app_name()}</span>
            <span className="ml-3 inline-block">{me.municipalityName}</span>
          </p>
          <Who me={me} />
          <Language />
          <LeaveButton />
        </div>
        <Menu />
      </header>
      <main id="main" ref={main} tabIndex={-1} className="mx-auto max-w-7xl px-4 py-8 sm:px-6">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}

/** Person, offices and roles: so that one knows as what one is here. */
function Who({ me }: { me: Me }) {
  const offices = me.offices.map(({ name }) => name).join('、');
  return (
    <div className="text-sm leading-150 sm:text-end">
      <NavLink to="/account" className="link inline-flex min-h-6 items-center font-bold">
        {me.familyName} {me.givenName}
      </NavLink>
      <p className="text-solid-gray-700">
        {[me.roles.map(roleName).join('・'), offices].filter(Boolean).join(' ／ ')}
      </p>
    </div>
  );
}

export function Language() {
  const isJapanese = getLocale() === 'ja';
  return (
    <button
      type="button"
      lang={isJapanese ? 'en' : 'ja'}
      className="link min-h-11 cursor-pointer px-1 text-sm"
      onClick={() => changeLanguage(isJapanese ? 'en' : 'ja')}
    >
      {isJapanese ? 'English' : '日本語'}
    </button>
  );
}

function LeaveButton() {
  const [isPending, setPending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const leave = async (isSure: boolean) => {
    setPending(true);
    if (!isSure && !(await settleAll())) {
      setPending(false);
      return setAsking(true);
    }
    await execute(SignOut, {}).catch(() => undefined);
    wipeDrafts();
    // Opened anew, so that nothing of it stays in this browser's memory.
    location.assign(base);
  };
  return (
    <>
      <Button look="outlined" size="small" isPending={isPending} onPress={() => void leave(false)}>
        {m.nav_sign_out()}
      </Button>
      <Dialog
        title={m.leave_unsaved()}
        isOpen={isAsking}
        role="alertdialog"
        onClose={() => setAsking(false)}
      >
        <p className="mb-6">{m.leave_unsaved_help()}</p>
        <div className="flex flex-wrap gap-4">
          <Button onPress={() => setAsking(false)}>{m.leave_stay()}</Button>
          <Button look="outlined" onPress={() => void leave(true)}>
            {m.leave_all_the_same()}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
