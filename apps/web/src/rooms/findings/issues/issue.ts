import type { RegionalIssuesQuery } from '../../../generated/operations.js';

export type Issue = RegionalIssuesQuery['regionalIssues']['items'][number];
