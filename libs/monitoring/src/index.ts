export { type DisabilityKind, disabilityKinds } from './desk.entity.js';
export { monitoringEntities } from './entities.js';
