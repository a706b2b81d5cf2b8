import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { programmeStateLabels, programmeStates } from '../domain/programme.js';
import { reasonLabels, targetReasons } from '../domain/proposal.js';
import { ourWords, wordKeys } from '../domain/vocabulary.js';

const described = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([word, description]) => [word, { description }]));

export const ProgrammeStateEnum = wordsOf(programmeStates);
registerEnumType(ProgrammeStateEnum, {
  name: 'ProgrammeState',
  description: 'Being prepared, under way, over.',
  valuesMap: described(programmeStateLabels),
});

export const TargetReasonEnum = wordsOf(targetReasons);
registerEnumType(TargetReasonEnum, {
  name: 'TargetReason',
  description: 'Why an office is visited next.',
  valuesMap: described(reasonLabels),
});

export const WordKeyEnum = wordsOf(wordKeys);
registerEnumType(WordKeyEnum, {
  name: 'WordKey',
  description: 'A word that a ward may call otherwise.',
  valuesMap: described(ourWords),
});
