import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { base } from './api/base.js';
import { queryClient, read } from './api/queries.js';
import './app.css';
import { startLanguage } from './app/language.js';
import { fetchFontWhereNone } from './app/own-font.js';
import { Start } from './generated/operations.js';
import { routes } from './routes.js';

startLanguage();
// Asked while the page's own script is still on its way.
void queryClient.prefetchQuery(read(Start, {}));
const router = createBrowserRouter(routes, { basename: base });
createRoot(document.getElementById('app')!).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
fetchFontWhereNone();
