import { toJsonSchema } from '@valibot/to-json-schema';
import { formFileShape } from './shape.js';

/** The JSON Schema (draft 7) of a form's file, made of the very shape that checks it. */
export const formFileSchema = {
  ...toJsonSchema(formFileShape),
  title: '様式のファイル（振り返りシート、調査票など）',
};
