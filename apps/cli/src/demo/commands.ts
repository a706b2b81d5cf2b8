import { audit } from '@furikaeri/audit';
import { readEnvironment, system, UnitOfWork } from '@furikaeri/core';
import { withRooms } from '../context.js';
import { DEMO_CODE, DEMO_PASSWORD, demoLogins, roleNames } from './accounts.js';
import { seedAccounts } from './seed-accounts.js';
import { seedWard } from './seed.js';

const actor = system('cli.demo');

/**
 * `seed-demo [--force-demo]`: the invented ward with its accounts, into an empty database. Outside
 * the demo its well-known password would be an open door, so there it must be asked for.
 */
export async function seedDemo(...args: string[]): Promise<void> {
  if (readEnvironment().FURIKAERI_MODE === 'production' && !args.includes('--force-demo')) {
    throw new Error(
      '本番の設定では、デモのデータを入れません。試すだけのデータベースであれば --force-demo を付けてください。',
    );
  }
  await withRooms([], async (rooms) => {
    const seeded = await rooms.get(UnitOfWork).run(actor, async (tx) => {
      const [there] = await tx.query('select from municipality limit 1');
      if (there) return undefined;
      const made = await seedWard(tx);
      await seedAccounts(tx, made.ward.municipality.id);
      audit.record(tx, { action: 'directory.demoSeeded' });
      return made;
    });
    if (!seeded) return console.log('データがすでにあるため、デモのデータは入れませんでした。');
    const { ward, register } = seeded;
    console.log(
      `${ward.municipality.name}: 事業所 ${ward.offices.length}、人 ${ward.people.length}、` +
        `ケース ${register.cases.length}、モニタリング月 ${register.dues.length} を入れました。`,
    );
  });
}

/** `demo-accounts`: who can sign in as what; says nothing where there is no demo. */
export async function listDemoAccounts(): Promise<void> {
  await withRooms([], async (rooms) => {
    const there = await rooms.get(UnitOfWork).read(actor, (tx) =>
      tx.query<{ email: string; name: string; office: string | null }>(
        `select distinct on (p.email) p.email, p.family_name || ' ' || p.given_name as name, o.name as office
         from person p join municipality m on m.id = p.municipality_id and m.code = $1
           join appointment a on a.person_id = p.id left join office o on o.id = a.office_id
         where p.email = any ($2)`,
        [DEMO_CODE, Object.values(demoLogins)],
      ),
    );
    if (!there.length) return;
    console.log(`\nデモのアカウント（パスワードはどれも ${DEMO_PASSWORD}）`);
    for (const [role, login] of Object.entries(demoLogins)) {
      const found = there.find(({ email }) => email === login);
      const roleName = roleNames[role as keyof typeof roleNames];
      console.log(`  ${login.padEnd(40)} ${roleName}: ${found?.name}（${found?.office ?? '区'}）`);
    }
  });
}
