import { Module } from '@nestjs/common';

const services = [] as const;

/** The committee: what was found over a year, what was said of it, and what came of that. */
@Module({ providers: [...services], exports: [...services] })
export class FindingsModule {}
