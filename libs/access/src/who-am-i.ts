import type { PersonActor, ReadTx, Role } from '@furikaeri/core';
import { permissionsOf } from './domain/policy.js';
import { lacksSecondFactor, type SessionFacts } from './session-facts.js';

/** The signed-in person with everything a first page shows. */
export interface WhoAmI {
  personId: string;
  accountId: string;
  login: string;
  familyName: string;
  givenName: string;
  municipalityId: string;
  municipalityName: string;
  roles: Role[];
  offices: { id: string; name: string; manages: boolean }[];
  permissions: string[];
  secondFactor: 'off' | 'on' | 'needed';
  recoveryCodesLeft: number;
  sessionExpiresAt: Date;
  idleMinutes: number;
  keepsDrafts: boolean;
}

type Row = Pick<
  WhoAmI,
  | 'login'
  | 'familyName'
  | 'givenName'
  | 'municipalityName'
  | 'offices'
  | 'recoveryCodesLeft'
  | 'sessionExpiresAt'
  | 'idleMinutes'
  | 'keepsDrafts'
>;

/** One query; roles and offices are the actor's of this moment. */
export async function whoAmI(
  tx: ReadTx,
  actor: PersonActor,
  facts: SessionFacts,
): Promise<WhoAmI | null> {
  const [row] = await tx.query<Row>(
    `select a.login, p.family_name as "familyName", p.given_name as "givenName",
       m.name as "municipalityName", s.expires_at as "sessionExpiresAt",
       s.idle_minutes as "idleMinutes",
       (select count(*)::int from recovery_code c where c.account_id = a.id and c.used_at is null)
         as "recoveryCodesLeft",
       coalesce((select keeps_drafts from security_setting g
         where g.municipality_id = a.municipality_id), true) as "keepsDrafts",
       (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name,
           'manages', o.id = any($3::uuid[])) order by o.kana collate japanese, o.id), '[]')
         from office o where o.id = any($2::uuid[])) as offices
     from session s join account a on a.id = s.account_id join person p on p.id = a.person_id
       join municipality m on m.id = a.municipality_id
     where s.id = $1`,
    [actor.sessionId, actor.officeIds, actor.managedOfficeIds],
  );
  if (!row) return null;
  const { personId, accountId, municipalityId } = actor;
  const needed = lacksSecondFactor(facts) ? 'needed' : 'off';
  return {
    ...row,
    personId,
    accountId,
    municipalityId,
    roles: [...actor.roles],
    permissions: permissionsOf(actor.roles),
    secondFactor: facts.hasTotp ? 'on' : needed,
  };
}
