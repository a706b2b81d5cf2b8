import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { createExecutor, type ExecutorOptions } from './executor.js';

export interface DriverConfig extends ApolloDriverConfig {
  execution: ExecutorOptions;
}

/** Nest's Apollo driver with our executor: Apollo lets one in only in the shape of a gateway. */
@Injectable()
export class GraphqlDriver extends ApolloDriver {
  override async registerFastify(
    options: DriverConfig & { schema?: GraphQLSchema },
  ): Promise<void> {
    const { schema, execution, ...rest } = options;
    if (!schema) throw new Error('no schema');
    const executor = createExecutor(schema, execution);
    const gateway = {
      onSchemaLoadOrUpdate: (load: (schema: object) => void) => {
        load({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({ executor }),
      stop: async () => undefined,
    };
    await super.registerFastify({ ...rest, gateway } as unknown as ApolloDriverConfig);
  }
}
