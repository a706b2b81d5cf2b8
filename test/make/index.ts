export * from './access.js';
export * from './directory.js';
export * from './findings.js';
export * from './instruments.js';
export * from './monitoring.js';
export * from './visits.js';
export { random } from './random.js';
