import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { unstable_HistoryRouter as Router } from 'react-router';
import { base } from './api/base.js';
import { queryClient } from './api/queries.js';
import './app.css';
import { App } from './app/app.js';
import { firstFile } from './app/first-file.js';
import { history } from './app/history.js';
import { startLanguage } from './app/language.js';
import { fetchFontWhereNone } from './app/own-font.js';
import { takeStart } from './app/start.js';

startLanguage();
const root = createRoot(document.getElementById('app')!);
// Drawn in slices: a slow machine answers its user in between.
const draw = () =>
  startTransition(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Router basename={base} history={history}>
          <App />
        </Router>
      </QueryClientProvider>,
    ),
  );
void firstFile(takeStart()).then(draw);
fetchFontWhereNone();
