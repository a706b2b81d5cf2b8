import type { ReadTx } from '@furikaeri/core';

/** A file on its way in. */
export interface FileToImport {
  /** Its path as given. */
  file: string;
  content: Buffer;
  /** Looks, and writes nothing. */
  dryRun: boolean;
  /** 団体コード; needed where there are several municipalities. */
  code: string | undefined;
}

export async function findMunicipality(tx: ReadTx, code: string | undefined): Promise<string> {
  const all = await tx.query<{ id: string; code: string; name: string }>(
    'select id, code, name from municipality order by code',
  );
  const [found, other] = code ? all.filter((one) => one.code === code) : all;
  if (found && !other) return found.id;
  const list = all.map((one) => `${one.code} ${one.name}`).join('、');
  throw new Error(
    all.length
      ? `--municipality で自治体を選んでください: ${list}`
      : '自治体がまだ登録されていません。はじめに npm start か npm run admin:create をお使いください。',
  );
}
