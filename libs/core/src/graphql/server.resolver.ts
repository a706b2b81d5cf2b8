import { todayInTokyo } from '@furikaeri/calendar';
import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../clock.js';
import { ENVIRONMENT } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { Permit, PUBLIC } from '../permit.js';
import { DayScalar } from './scalars.js';

@ObjectType({ description: 'The program that answers.' })
export class Server {
  @Field(() => String, { description: 'production, development, demo or test.' })
  mode: string;

  @Field(() => DayScalar, { description: "Today in Japan by the server's clock." })
  today: string;
}

@Resolver(() => Server)
export class ServerResolver {
  constructor(
    @Inject(ENVIRONMENT) private readonly env: Environment,
    private readonly clock: Clock,
  ) {}

  @Query(() => Server, { description: 'What a page needs to know before anybody signs in.' })
  @Permit(PUBLIC)
  server(): Server {
    return { mode: this.env.FURIKAERI_MODE, today: todayInTokyo(this.clock.now()) };
  }
}
