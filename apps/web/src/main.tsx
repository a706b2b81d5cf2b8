import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { base } from './api/base.js';
import { queryClient } from './api/queries.js';
import './app.css';
import { startLanguage } from './app/language.js';
import { routes } from './routes.js';

startLanguage();
const router = createBrowserRouter(routes, { basename: base });
createRoot(document.getElementById('app')!).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
// Where the font is installed its files are never asked for.
void import('./font.js');
