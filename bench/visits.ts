import { demoLogins } from '../apps/cli/src/demo/accounts.js';
import { benchAutosave } from './autosave.js';
import type { Ground } from './ground.js';
import { compare, signIn, withSides } from './sides.js';

const leadHome = `query LeadHome($states: [VisitState!]!) {
  visits(filter: { mine: true, states: $states }, take: 20) {
    items {
      id state startsAt
      office { id name district }
      proposals { id startsAt answer answerNote }
      lastSteps { id words dueOn owner { id familyName givenName } }
    }
  }
}`;
const openStates = ['draft', 'proposing', 'confirmed', 'held', 'noted', 'postponed'];

const sheet = `query SheetPage($id: Id!) {
  sheet(id: $id) {
    id state sharing revision savedAt
    office { id name }
    version { id number }
    answers { itemId text }
    lastWords { sheetId answer { itemId text } }
    acts { move at }
  }
}`;

/** A lead's home, an office's sheet, and everybody's autosave, against bare PostgreSQL. */
export const benchVisits = (ground: Ground): Promise<void> =>
  withSides(ground, async (sides) => {
    const personOf = async (login: string): Promise<string> => {
      const { rows } = await ground.bare.query('select person_id from account where login = $1', [
        login,
      ]);
      return rows[0].person_id;
    };
    const lead = await personOf(demoLogins.lead);
    await compare(sides, await signIn(sides.api.url, demoLogins.lead), {
      what: "a lead's home",
      ours: { query: leadHome, variables: { states: openStates } },
      bare: { name: 'LeadHome', values: [lead] },
    });
    const specialist = await personOf(demoLogins.specialist);
    const { rows } = await ground.bare.query(
      'select id from sheet where person_id = $1 order by created_at desc limit 1',
      [specialist],
    );
    await compare(sides, await signIn(sides.api.url, demoLogins.specialist), {
      what: "an office's sheet",
      ours: { query: sheet, variables: { id: rows[0].id } },
      bare: { name: 'Sheet', values: [rows[0].id] },
    });
    await benchAutosave(ground, sides);
  });
