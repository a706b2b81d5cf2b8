import { toJsonSchema } from '@valibot/to-json-schema';
import { meetingShape, meetingsShape } from './shape.js';

const ignore = { errorMode: 'ignore' } as const;

/** The JSON Schema (draft 7) of a meeting's file, made of the very shapes that check it. */
export const meetingFileSchema = {
  title: '評価会議のファイル（次第、発言、対応）',
  anyOf: [toJsonSchema(meetingsShape, ignore), toJsonSchema(meetingShape, ignore)],
  $schema: 'http://json-schema.org/draft-07/schema#',
};
