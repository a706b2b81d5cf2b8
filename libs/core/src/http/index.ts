export { fastifyFor, type Operations, prepareHttp } from './fastify.js';
export * from './health.js';
export * from './http.module.js';
export * from './http-errors.js';
export { metrics } from './metrics.js';
export * from './run.js';
export * from './serve-health.js';
