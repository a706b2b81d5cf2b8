import type { ReadTx, Role } from '@furikaeri/core';

/** What a municipality decided about sign-in. */
export interface Security {
  idleMinutes: number;
  absoluteHours: number;
  totpRoles: Role[];
}

const defaults: Security = { idleMinutes: 30, absoluteHours: 10, totpRoles: [] };

/** The municipality's settings, or the defaults. */
export async function securityOf(tx: ReadTx, municipalityId: string): Promise<Security> {
  const [row] = await tx.query<Security>(
    `select idle_minutes as "idleMinutes", absolute_hours as "absoluteHours",
       totp_roles as "totpRoles" from security_setting where municipality_id = $1`,
    [municipalityId],
  );
  return row ?? defaults;
}
