import { wordsOf } from '@furikaeri/core';
import { registerEnumType } from '@nestjs/graphql';
import { certificateParts, certificateWords } from '../domain/certificate.js';
import { caseItemLabels, caseItems } from '../domain/consent.js';
import { stepLabels, stepOutcomes } from '../domain/step.js';
import { materialKinds } from '../material.entity.js';

const described = (labels: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(labels).map(([word, description]) => [word, { description }]));

export const StepStateEnum = wordsOf(['open', 'done', 'changed', 'dropped'] as const);
registerEnumType(StepStateEnum, {
  name: 'StepState',
  description: 'What became of a next step.',
  valuesMap: described(stepLabels),
});

export const StepOutcomeEnum = wordsOf(stepOutcomes);
registerEnumType(StepOutcomeEnum, { name: 'StepOutcome', description: 'How a next step ends.' });

export const CaseItemEnum = wordsOf(caseItems);
registerEnumType(CaseItemEnum, {
  name: 'CaseItem',
  description: 'Parts of a case that a consent opens one by one.',
  valuesMap: described(caseItemLabels),
});

export const CaseChoiceEnum = wordsOf(['chosen', 'random', 'byKind'] as const);
registerEnumType(CaseChoiceEnum, {
  name: 'CaseChoice',
  description: 'How a case was found.',
  valuesMap: described({ chosen: '事業所が選んだ', random: '無作為に', byKind: '種類を決めて' }),
});

export const ConsentHowEnum = wordsOf(['paper', 'oral'] as const);
registerEnumType(ConsentHowEnum, {
  name: 'ConsentHow',
  description: 'How consent was given.',
  valuesMap: described({ paper: '書面', oral: '口頭' }),
});

export const MaterialKindEnum = wordsOf(materialKinds);
registerEnumType(MaterialKindEnum, {
  name: 'MaterialKind',
  description: 'What released words are.',
  valuesMap: described({ strength: 'よいところ', topic: '話題', voice: '本人の声' }),
});

export const CertificatePartEnum = wordsOf(certificateParts);
registerEnumType(CertificatePartEnum, {
  name: 'CertificatePart',
  description: 'What somebody did on a visit.',
  valuesMap: described(certificateWords),
});
