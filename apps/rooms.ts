import { accessEntities } from '@furikaeri/access';
import { auditEntities } from '@furikaeri/audit';
import { coreEntities } from '@furikaeri/core';
import { directoryEntities } from '@furikaeri/directory';
import { findingEntities } from '@furikaeri/findings';
import { instrumentEntities } from '@furikaeri/instruments';
import { monitoringEntities } from '@furikaeri/monitoring';
import { reminderEntities } from '@furikaeri/reminders';
import { visitEntities } from '@furikaeri/visits';

/** The tables of every room, lowest floor first. */
export const tables = [
  ...coreEntities,
  ...auditEntities,
  ...directoryEntities,
  ...accessEntities,
  ...instrumentEntities,
  ...reminderEntities,
  ...monitoringEntities,
  ...visitEntities,
  ...findingEntities,
];
