import { accessEntities } from '@furikaeri/access';
import { auditEntities } from '@furikaeri/audit';
import { coreEntities } from '@furikaeri/core';
import { directoryEntities } from '@furikaeri/directory';
import { monitoringEntities } from '@furikaeri/monitoring';
import { reminderEntities } from '@furikaeri/reminders';

/** The tables of every room, lowest floor first. */
export const tables = [
  ...coreEntities,
  ...auditEntities,
  ...directoryEntities,
  ...accessEntities,
  ...reminderEntities,
  ...monitoringEntities,
];
