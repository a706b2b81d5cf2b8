import type { Window } from './pages.js';

/** Ways to dialogs that come by themselves, by the key of their title. */
export const ways: Record<string, (window: Window) => Promise<void>> = {
  leave_unsaved: async ({ page, saying }) => {
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('textbox').first().fill('まだ届いていないことば');
    await saying('button', 'nav_sign_out').click();
  },
  forms_leave: async ({ page, saying }) => {
    await page.getByRole('textbox').first().fill('別の名前');
    await saying('link', 'nav_group_today').click();
  },
  session_ending_title: async ({ page, visit }) => {
    await page.clock.install();
    await visit('/');
    await page.clock.fastForward('29:00');
  },
  session_ended_title: async ({ page }) => {
    await page.clock.fastForward('02:00');
  },
};
