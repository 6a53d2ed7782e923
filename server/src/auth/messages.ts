import type { Language } from '@mps/shared';

/** What a success of a login's own actions says to the person. */
const MESSAGES = {
  logged_out: { 'zh-TW': '已登出', 'zh-CN': '已登出', en: 'Logged out.' },
  logged_out_everywhere: {
    'zh-TW': '已登出所有裝置',
    'zh-CN': '已登出所有设备',
    en: 'Logged out on every device.',
  },
  password_changed: {
    'zh-TW': '密碼已更新，其他裝置已登出',
    'zh-CN': '密码已更新，其他设备已登出',
    en: 'Password changed. Other devices are logged out.',
  },
  session_ended: { 'zh-TW': '該登入已結束', 'zh-CN': '该登录已结束', en: 'The login has ended.' },
} satisfies Record<string, Record<Language, string>>;

export function authMessage(name: keyof typeof MESSAGES, language: Language): string {
  return MESSAGES[name][language];
}
