import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { AccessModule, FirstCoordinator } from '@furikaeri/access';
import { MailModule, QueueModule, readEnvironment, system, UnitOfWork } from '@furikaeri/core';
import { DirectoryModule, MunicipalitiesService } from '@furikaeri/directory';
import { adoptShippedForms } from '@furikaeri/instruments';
import { withRooms } from './context.js';

/** What is asked, in this order; each is also an option of the command. */
const questions = {
  'municipality-code': '自治体コード（6桁、例: 131211）',
  'municipality-name': '自治体名（例: 足立区）',
  family: '姓',
  given: '名',
  login: 'メールアドレス',
} as const;
type Answers = Record<keyof typeof questions, string>;

/**
 * `admin:create`: the municipality with the shipped forms, if it is not there yet, and a coordinator with an invitation
 * link that works once. The password is set in the browser and never stands on a command line.
 */
export async function createAdmin(...args: string[]): Promise<void> {
  const answers = await ask(args);
  const actor = system('cli.adminCreate');
  await withRooms(
    [MailModule, QueueModule.inProcess(), DirectoryModule, AccessModule],
    async (rooms) => {
      const first = rooms.get(FirstCoordinator);
      const code = answers['municipality-code'].normalize('NFKC').trim();
      const municipalityId =
        (await first.findMunicipality(code)) ??
        (
          await rooms
            .get(MunicipalitiesService)
            .register(actor, { code, name: answers['municipality-name'] })
        ).id;
      await rooms
        .get(UnitOfWork)
        .run(system('cli.adminCreate', municipalityId), (tx) =>
          adoptShippedForms(tx, municipalityId),
        );
      const { family, given, login } = answers;
      const token = await first.invite({ municipalityId, family, given, login });
      const home = readEnvironment().PUBLIC_URL.replace(/\/$/, '');
      console.log(`次のリンクをご本人が開いて、パスワードを決めてください（7日間、1回だけ使えます）。
${home}/invitation#${token}`);
    },
  );
}

async function ask(args: string[]): Promise<Answers> {
  const names = Object.keys(questions) as (keyof Answers)[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const given = parseArgs({ args, options }).values as Partial<Answers>;
  const missing = names.filter((name) => !given[name]?.trim());
  if (missing.length && !process.stdin.isTTY) {
    throw new Error(`次を指定してください: ${missing.map((name) => `--${name}`).join(' ')}`);
  }
  const terminal = missing.length
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  for (const name of missing) given[name] = await terminal?.question(`${questions[name]}: `);
  terminal?.close();
  return given as Answers;
}
