export { findingEntities } from './entities.js';
export { FindingsModule } from './findings.module.js';
