import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { note } from './ratio.js';
import { hashOf, post, type Sides } from './sides.js';

const SHEETS = 50;
const PER_SECOND = 100;
const SECONDS = 60;
const WARM_UP_SECONDS = 10;

interface Draft {
  id: string;
  revision: number;
  item: string;
  cookie: string;
}

/** 自動保存: fifty people type at once, each into a sheet of their own; a hundred saves a second. */
export async function benchAutosave(ground: Ground, { api, bare }: Sides): Promise<void> {
  const drafts = await beginDrafts(ground);
  const words = () => `きょう気づいたこと ${randomUUID()}`;
  const ours = ({ id, revision, item, cookie }: Draft) =>
    post(
      `${api.url}/graphql`,
      {
        documentId: hashOf('save-sheet'),
        variables: {
          input: {
            sheetId: id,
            revision,
            saveId: randomUUID(),
            answers: [{ itemId: item, text: words() }],
          },
        },
      },
      { cookie, origin: api.url },
    );
  const plain = ({ id, revision, item }: Draft) =>
    post(bare.url, {
      name: 'SaveSheet',
      values: [id, revision, JSON.stringify({ [item]: words() })],
    });
  const figures = {
    bare: await save(drafts, plain, ({ revision }) => revision),
    ours: await save(drafts, ours, ({ data }) => data?.saveSheet?.revision),
  };
  const { bare: b, ours: o } = figures;
  const what = `autosave, ${PER_SECOND} a second for ${SECONDS} s`;
  note({ what: `${what}: saved`, bare: b.saved, ours: o.saved, unit: 'saves' });
  note({ what: `${what}: of all sent`, ours: (100 * o.saved) / o.sent, unit: '%', goal: 100 });
  note({ what: `${what}: median`, bare: b.at(0.5), ours: o.at(0.5), unit: 'ms' });
  note({ what: `${what}: p95, bare UPDATE`, ours: b.at(0.95), unit: 'ms' });
  note({ what: `${what}: p95`, ours: o.at(0.95), unit: 'ms', goal: 300 });
}

/** Sends at the given pace whatever the answers take; each draft saves one at a time, as a screen does. */
async function save(
  drafts: Draft[],
  request: (draft: Draft) => ReturnType<typeof post>,
  revisionIn: (answer: Answer) => number | undefined,
): Promise<{ sent: number; saved: number; at(share: number): number }> {
  const times: number[] = [];
  let sent = 0;
  let saved = 0;
  const began = performance.now();
  const warm = began + WARM_UP_SECONDS * 1000;
  const until = warm + SECONDS * 1000;
  const pace = (drafts.length / PER_SECOND) * 1000;
  const type = async (draft: Draft, place: number) => {
    for (let at = began + (place / drafts.length) * pace; at < until; at += pace) {
      await sleep(Math.max(0, at - performance.now()));
      const { url, method, headers, body } = request(draft);
      // Waiting behind the draft's own save before counts: the person waits as well.
      const response = await fetch(url, { method, headers, body } as RequestInit);
      const revision = revisionIn((await response.json()) as Answer);
      if (revision) draft.revision = revision;
      if (at < warm) continue;
      sent += 1;
      if (revision) saved += 1;
      times.push(performance.now() - at);
    }
  };
  await Promise.all(drafts.map(type));
  times.sort((a, b) => a - b);
  return { sent, saved, at: (share) => times[Math.floor(times.length * share)] ?? Number.NaN };
}

interface Answer {
  revision?: number;
  data?: { saveSheet?: { revision: number } };
}

/** An empty sheet and a session for each of fifty specialists. */
async function beginDrafts({ bare }: Ground): Promise<Draft[]> {
  const { rows: people } = await bare.query(
    `select distinct on (a.person_id) a.municipality_id as ward, a.person_id as person, a.office_id as office,
       v.id as version, (select i ->> 'id' from jsonb_path_query(v.definition, '$.sections[*].items[*]') i
         where i -> 'form' ->> 'kind' = 'text' limit 1) as item
     from appointment a
     cross join (select v.id, v.definition from instrument_version v join instrument i on i.id = v.instrument_id
       where v.state = 'published' and i.code = 'reflection-full') v
     where a.role = 'specialist' and a.until_on is null order by a.person_id limit $1`,
    [SHEETS],
  );
  const drafts: Draft[] = [];
  for (const { ward, person, office, version, item } of people) {
    const token = randomBytes(32).toString('base64url');
    const account = randomUUID();
    const id = randomUUID();
    await bare.query(
      `insert into account (id, municipality_id, person_id, login, state) values ($1, $2, $3, $4, 'active')
       on conflict do nothing`,
      [account, ward, person, `${account}@bench.furikaeri.example`],
    );
    await bare.query(
      `insert into session (id, municipality_id, account_id, token_hash, method, created_at, last_seen_at,
         idle_minutes, expires_at)
       select $1, $2, id, $4, 'password', now(), now(), 60, now() + interval '1 hour' from account where person_id = $3`,
      [randomUUID(), ward, person, createHash('sha256').update(token).digest()],
    );
    await bare.query(
      `insert into sheet (id, municipality_id, office_id, person_id, instrument_version_id, fiscal_year, saved_at)
       values ($1, $2, $3, $4, $5, 2026, now())`,
      [id, ward, office, person, version],
    );
    drafts.push({ id, revision: 0, item, cookie: `furikaeri=${token}` });
  }
  return drafts;
}
