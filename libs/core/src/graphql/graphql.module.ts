import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOG } from '../log/log.js';
import { PermitCheck } from '../permit-check.js';
import { PermitGuard } from '../permit-guard.js';
import { type DriverConfig, GraphqlDriver } from './driver.js';
import { formatErrors } from './format-error.js';
import { limits, limitsRule } from './limits.js';
import { type ActorRequest, Operation } from './operation.js';
import { prepareSchema } from './schema.js';
import { ServerResolver } from './server.resolver.js';

/** GraphQL at /graphql: the code-first schema of every resolver in the app, run leanly and within limits. */
@Module({
  imports: [
    DiscoveryModule,
    GraphQLModule.forRootAsync<DriverConfig>({
      driver: GraphqlDriver,
      inject: [ENVIRONMENT, LOG, UnitOfWork],
      useFactory: (env: Environment, log: Logger, work: UnitOfWork) => {
        const open = env.FURIKAERI_MODE !== 'production';
        return {
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          transformSchema: prepareSchema,
          graphiql: false,
          introspection: open,
          includeStacktraceInErrorResponses: false,
          autoTransformHttpErrors: false,
          persistedQueries: false,
          maxRecursiveSelections: true,
          parseOptions: { maxTokens: limits.tokens },
          validationRules: [limitsRule],
          validationOptions: { maxErrors: 10 },
          formatError: formatErrors(log, open),
          context: (req: ActorRequest, reply: FastifyReply) => new Operation(req, reply, work),
          execution: { jit: env.GRAPHQL_JIT, timeoutSeconds: env.GRAPHQL_TIMEOUT_SECONDS },
          plugins: [
            ApolloServerPluginCacheControlDisabled(),
            ApolloServerPluginInlineTraceDisabled(),
            ApolloServerPluginLandingPageDisabled(),
            ApolloServerPluginSchemaReportingDisabled(),
            ApolloServerPluginUsageReportingDisabled(),
          ],
        };
      },
    }),
  ],
  providers: [{ provide: APP_GUARD, useClass: PermitGuard }, PermitCheck, ServerResolver],
})
export class GraphqlModule {}
