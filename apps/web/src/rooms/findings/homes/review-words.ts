import type {
  HomeReviewQuery,
  HomeReviewsQuery,
  HomeReviewState,
} from '../../../generated/operations.js';
import { m } from '../../../generated/words/messages.js';
import type { Tone } from '../../../ui/badge.js';

export type ReviewOfList = HomeReviewsQuery['homeReviews']['items'][number];
export type Review = HomeReviewQuery['homeReview'];

const states: Record<HomeReviewState, () => string> = {
  submitted: m.homes_state_submitted,
  underReview: m.homes_state_under_review,
  opinionGiven: m.homes_state_opinion_given,
  returned: m.homes_state_returned,
};
export const reviewStateName = (of: HomeReviewState): string => states[of]();

export const reviewTones: Record<HomeReviewState, Tone> = {
  submitted: 'waiting',
  underReview: 'outlined',
  opinionGiven: 'outlined',
  returned: 'solid',
};

const next: Record<HomeReviewState, () => string> = {
  submitted: m.homes_next_submitted,
  underReview: m.homes_next_under_review,
  opinionGiven: m.homes_next_opinion_given,
  returned: m.homes_next_returned,
};
/** What the coordinator does next. */
export const nextStep = (of: HomeReviewState): string => next[of]();
