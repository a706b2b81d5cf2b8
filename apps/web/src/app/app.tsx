import { Suspense } from 'react';
import { useRoutes } from 'react-router';
import { routes } from '../routes.js';
import { Loading } from '../ui/states.js';
import { Unbroken } from './broken-page.js';

/** The page of the present address. */
export function App() {
  return (
    <Unbroken>
      <Suspense fallback={<Loading />}>{useRoutes(routes)}</Suspense>
    </Unbroken>
  );
}
