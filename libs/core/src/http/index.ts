export * from './fastify.js';
export * from './health.js';
export * from './http.module.js';
export * from './http-errors.js';
