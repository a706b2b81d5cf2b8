import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { dateAnswers, answerWays } from '../date-proposal.entity.js';
import { moves, sideLabels, stateLabels, visitMoves, visitStates } from '../domain/visit.js';
import { activities, activityLabels } from '../domain/words.js';
import { memberPartLabels, memberParts } from '../programme-member.entity.js';

const described = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([word, description]) => [word, { description }]));

export const VisitStateEnum = wordsOf(visitStates);
registerEnumType(VisitStateEnum, {
  name: 'VisitState',
  description: '訪問の状態. Decline, postpone and cancel are normal, not failures.',
  valuesMap: described(stateLabels),
});

export const VisitMoveEnum = wordsOf(visitMoves);
registerEnumType(VisitMoveEnum, {
  name: 'VisitMove',
  description: 'What takes a visit from one state to the next.',
  valuesMap: Object.fromEntries(
    visitMoves.map((move) => [move, { description: moves[move].label }]),
  ),
});

export const SideEnum = wordsOf(['visitors', 'office'] as const);
registerEnumType(SideEnum, {
  name: 'Side',
  description: 'The two sides of a visit.',
  valuesMap: described(sideLabels),
});

export const ActivityEnum = wordsOf(activities);
registerEnumType(ActivityEnum, {
  name: 'Activity',
  description: 'What is done on a visit.',
  valuesMap: described(activityLabels),
});

export const VisitMethodEnum = wordsOf(['onSite', 'web'] as const);
registerEnumType(VisitMethodEnum, {
  name: 'VisitMethod',
  description: 'How people meet.',
  valuesMap: described({ onSite: '訪問', web: 'オンライン' }),
});

export const MemberPartEnum = wordsOf(memberParts);
registerEnumType(MemberPartEnum, {
  name: 'MemberPart',
  description: 'As what somebody visits.',
  valuesMap: described(memberPartLabels),
});

export const DateAnswerEnum = wordsOf(dateAnswers);
registerEnumType(DateAnswerEnum, {
  name: 'DateAnswer',
  description: '○ △ ×',
  valuesMap: described({ yes: '○', maybe: '△', no: '×' }),
});

export const AnswerWayEnum = wordsOf(answerWays);
registerEnumType(AnswerWayEnum, {
  name: 'AnswerWay',
  description: 'How the answer came.',
  valuesMap: described({ account: '画面から', link: '回答用リンクから', telephone: '電話で' }),
});
