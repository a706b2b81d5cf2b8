import { useRead } from '../api/queries.js';
import { NotFoundPage } from '../app/not-found-page.js';
import { Start } from '../generated/operations.js';
import { KitPage } from './kit-page.js';

export function KitGate() {
  const start = useRead(Start, {});
  return start.data && start.data.server.mode !== 'production' ? <KitPage /> : <NotFoundPage />;
}
