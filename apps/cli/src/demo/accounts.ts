import type { Role } from '@furikaeri/core';

/** In the demo alone: everybody may know it. */
export const DEMO_PASSWORD = 'hidamari-de-hanasou';

/** The demo ward's 団体コード: well-formed, given to nobody. */
export const DEMO_CODE = '139998';

/** One person for each role. */
export const demoLogins = {
  coordinator: 'coordinator@demo.furikaeri.example',
  lead: 'lead@demo.furikaeri.example',
  coreMember: 'core@demo.furikaeri.example',
  manager: 'manager@demo.furikaeri.example',
  specialist: 'specialist@demo.furikaeri.example',
  committeeMember: 'committee@demo.furikaeri.example',
  auditor: 'auditor@demo.furikaeri.example',
} as const satisfies Record<Role, string>;

export const roleNames: Record<Role, string> = {
  coordinator: '基幹相談支援センター職員',
  lead: '主任相談支援専門員',
  coreMember: 'コアチーム',
  manager: '事業所管理者',
  specialist: '相談支援専門員',
  committeeMember: '評価会議 委員',
  auditor: '監査',
};
