import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { minutesLabels, minutesStates, presenceLabels, presences } from '../domain/meeting.js';
import { answerLabels, answerStates, kindLabels, statementKinds } from '../domain/statement.js';

export const described = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([word, description]) => [word, { description }]));

export const PresenceEnum = wordsOf(presences);
registerEnumType(PresenceEnum, {
  name: 'Presence',
  description: '出欠.',
  valuesMap: described(presenceLabels),
});

export const MinutesStateEnum = wordsOf(minutesStates);
registerEnumType(MinutesStateEnum, {
  name: 'MinutesState',
  description: 'How far minutes are.',
  valuesMap: described(minutesLabels),
});

export const StatementKindEnum = wordsOf(statementKinds);
registerEnumType(StatementKindEnum, {
  name: 'StatementKind',
  description: 'The two columns of a topic.',
  valuesMap: described(kindLabels),
});

export const AnswerStateEnum = wordsOf(answerStates);
registerEnumType(AnswerStateEnum, {
  name: 'AnswerState',
  description: 'What became of a statement.',
  valuesMap: described(answerLabels),
});
