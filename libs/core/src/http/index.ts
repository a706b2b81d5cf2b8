export * from './health.js';
export * from './health.module.js';
export * from './http-errors.js';
export * from './http.module.js';
export * from './run.js';
export * from './serve-health.js';
export { fastifyFor, type Operations, prepareHttp } from './fastify.js';
export { metrics } from './metrics.js';
