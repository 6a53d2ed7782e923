import type { Word } from '@mps/shared/glossary';

/** What the command line says of administrators, of first logins and of proving the password. */
export const PEOPLE = {
  'administrator.invited': ['已邀請管理員', '已邀请管理员', 'Administrator invited'],
  'administrator.edited': ['已修改管理員', '已修改管理员', 'Administrator changed'],
  'firstLogin.once': [
    '首次登入碼只顯示一次；請親自交給對方。',
    '首次登录码只显示一次；请亲自交给对方。',
    'First-login codes are shown once. Give them to the person yourself.',
  ],
  'confirm.editAdministrator': [
    '修改管理員 {administrator}？其登入將結束。',
    '修改管理员 {administrator}？其登录将结束。',
    'Edit {administrator}? Their sessions end.',
  ],
  'confirm.firstLogin': [
    '向 {name} 發出首次登入碼？原密碼立即失效，登入將結束。',
    '向 {name} 发出首次登录码？原密码立即失效，登录将结束。',
    'Issue a first-login code to {name}? The old password and the sessions end at once.',
  ],
  'confirm.resetFactor': [
    '重設 {name} 的兩步驟驗證？請先確認是本人。',
    '重置 {name} 的两步验证？请先确认是本人。',
    'Reset the two-step login of {name}? First make sure that it is really them.',
  ],
  'ask.proof': ['此操作需要再次輸入密碼。', '此操作需要再次输入密码。', 'This needs your password again.'],
  'hint.proof': [
    '密碼驗證已過期；請重新執行 mps login',
    '密码验证已过期；请重新执行 mps login',
    'The password was proven too long ago. Run: mps login',
  ],
} as const satisfies Record<string, Word>;
