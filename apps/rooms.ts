import { accessEntities } from '@furikaeri/access';
import { auditEntities } from '@furikaeri/audit';
import { directoryEntities } from '@furikaeri/directory';
import { monitoringEntities } from '@furikaeri/monitoring';
import { reminderEntities } from '@furikaeri/reminders';

/** The tables of every room, lowest floor first. */
export const tables = [
  ...auditEntities,
  ...directoryEntities,
  ...accessEntities,
  ...reminderEntities,
  ...monitoringEntities,
];
