import { auditEntities } from '@furikaeri/audit';
import { directoryEntities } from '@furikaeri/directory';

/** The tables of every room, lowest floor first. */
export const tables = [...auditEntities, ...directoryEntities];
