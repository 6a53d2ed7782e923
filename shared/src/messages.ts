import type { Language } from './errors.js';

/** What a success says to a person where the answer has a `message`. */
export const MESSAGES = {
  loggedOut: { 'zh-TW': '已登出', 'zh-CN': '已退出登录', en: 'Logged out' },
  loggedOutEverywhere: { 'zh-TW': '已登出所有裝置', 'zh-CN': '已退出所有设备', en: 'Logged out everywhere' },
  passwordChanged: {
    'zh-TW': '密碼已更新，其他裝置已登出',
    'zh-CN': '密码已更新，其他设备已退出登录',
    en: 'Password changed; other sessions have ended',
  },
  sessionRevoked: { 'zh-TW': '該登入已結束', 'zh-CN': '该登录已结束', en: 'Session ended' },
  codeRevoked: { 'zh-TW': '付款碼已撤銷', 'zh-CN': '付款码已撤销', en: 'Payment code revoked' },
  cardUnbound: { 'zh-TW': '已解除綁定', 'zh-CN': '已解除绑定', en: 'Card unbound' },
  cardFrozen: { 'zh-TW': '卡片已凍結', 'zh-CN': '卡片已冻结', en: 'Card frozen' },
  cardUnfrozen: { 'zh-TW': '卡片已解凍', 'zh-CN': '卡片已解冻', en: 'Card unfrozen' },
  cardLost: { 'zh-TW': '卡片已掛失', 'zh-CN': '卡片已挂失', en: 'Card reported lost' },
  cardClosed: { 'zh-TW': '卡片已註銷', 'zh-CN': '卡片已注销', en: 'Card closed' },
  memberSuspended: { 'zh-TW': '會員已停用', 'zh-CN': '会员已停用', en: 'Member suspended' },
  memberReactivated: { 'zh-TW': '會員已恢復', 'zh-CN': '会员已恢复', en: 'Member reactivated' },
  merchantSuspended: { 'zh-TW': '商戶已停用', 'zh-CN': '商户已停用', en: 'Merchant suspended' },
  merchantReactivated: { 'zh-TW': '商戶已恢復', 'zh-CN': '商户已恢复', en: 'Merchant reactivated' },
  reauthenticated: { 'zh-TW': '密碼已確認', 'zh-CN': '密码已确认', en: 'Password confirmed' },
  secondFactorEnabled: { 'zh-TW': '兩步驟驗證已啟用', 'zh-CN': '两步验证已启用', en: 'Second factor enabled' },
  secondFactorDisabled: { 'zh-TW': '兩步驟驗證已停用', 'zh-CN': '两步验证已停用', en: 'Second factor disabled' },
  passwordReset: { 'zh-TW': '密碼已重設', 'zh-CN': '密码已重置', en: 'Password reset' },
  codesRotated: { 'zh-TW': '付款碼已全部更換', 'zh-CN': '付款码已全部更换', en: 'Payment codes replaced' },
} as const satisfies Record<string, Record<Language, string>>;

/** Which of MESSAGES to answer. */
export type MessageKey = keyof typeof MESSAGES;
