import type { ReadTx, Role } from '@furikaeri/core';

/** What a municipality decided about sign-in. */
export interface Security {
  idleMinutes: number;
  absoluteHours: number;
  totpRoles: Role[];
  /** Whether a browser may keep, sealed, what could not be saved. */
  keepsDrafts: boolean;
}

const defaults: Security = { idleMinutes: 30, absoluteHours: 10, totpRoles: [], keepsDrafts: true };

/** The municipality's settings, or the defaults. */
export async function securityOf(tx: ReadTx, municipalityId: string): Promise<Security> {
  const [row] = await tx.query<Security>(
    `select idle_minutes as "idleMinutes", absolute_hours as "absoluteHours",
       totp_roles as "totpRoles", keeps_drafts as "keepsDrafts"
     from security_setting where municipality_id = $1`,
    [municipalityId],
  );
  return row ?? defaults;
}
