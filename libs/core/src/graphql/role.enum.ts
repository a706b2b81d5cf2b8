import { registerEnumType } from '@nestjs/graphql';
import { type Role, roles } from '../actor.js';

/** The roles as GraphQL's enum `Role`; its values are the program's own words. */
export const RoleEnum = Object.fromEntries(roles.map((role) => [role, role])) as {
  [R in Role]: R;
};

registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What a person may be in a municipality; several at once are normal.',
  valuesMap: {
    coordinator: { description: '基幹相談支援センター職員' },
    lead: { description: '主任相談支援専門員' },
    coreMember: { description: 'コアチーム' },
    manager: { description: '事業所管理者' },
    specialist: { description: '相談支援専門員' },
    committeeMember: { description: 'ケアマネジメント評価会議の委員' },
    auditor: { description: '監査' },
  },
});
