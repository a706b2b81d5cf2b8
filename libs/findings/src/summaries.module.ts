import { Module } from '@nestjs/common';
import { HomeReviewPapersService } from './paper/home-review-papers.service.js';
import { PackPapersService } from './paper/pack-papers.service.js';
import { SummaryPapersService } from './paper/summary-papers.service.js';
import { ReadingsService } from './readings.service.js';
import { SummariesService } from './summaries.service.js';

const services = [
  SummariesService,
  ReadingsService,
  SummaryPapersService,
  PackPapersService,
  HomeReviewPapersService,
];

/** 概要版, and what is printed for a meeting. Of the API alone. */
@Module({ providers: services, exports: services })
export class SummariesModule {}
