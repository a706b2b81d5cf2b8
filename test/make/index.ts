export * from './access.js';
export * from './directory.js';
export * from './monitoring.js';
export { random } from './random.js';
