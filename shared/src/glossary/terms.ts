/**
 * What things are called in sentences, and what people also call them: a text that says one of the other words names
 * the thing a second time.
 */
import type { Word } from './word.js';

interface Term {
  word: Word;
  /** Other words for the same thing, in each language; no text may use them. */
  not: readonly (readonly string[])[];
}

/** The terms, each with the words that no text may use for it. */
export const TERMS = {
  recharge: {
    word: ['充值', '充值', 'top up'],
    not: [
      ['儲值金額', '加值', '儲值成功'],
      ['储值金额', '加值', '储值成功'],
      ['recharge', 'Recharge'],
    ],
  },
  prepaidCard: { word: ['儲值卡', '储值卡', 'prepaid card'], not: [['預付卡'], ['预付卡'], []] },
  voucher: { word: ['禮券卡', '礼券卡', 'voucher'], not: [['代金券'], ['代金券'], []] },
  points: { word: ['積分', '积分', 'points'], not: [['點數', '紅利'], ['点数', '红利'], []] },
  merchant: { word: ['商戶', '商户', 'merchant'], not: [['商家', '店家'], ['商家', '店家'], []] },
  customer: { word: ['顧客', '顾客', 'customer'], not: [['客戶', '客人'], ['客户', '客人'], []] },
  email: { word: ['郵箱', '邮箱', 'email'], not: [['電子郵件', '信箱'], ['电子邮件'], ['e-mail', 'E-mail']] },
  paymentCode: {
    word: ['付款碼', '付款码', 'payment code'],
    not: [['支付碼', 'QR 碼'], ['支付码', 'QR 码'], ['QR code']],
  },
  cardType: { word: ['卡片類型', '卡片类型', 'card type'], not: [['卡種'], ['卡种'], ['type of card']] },
  owner: { word: ['擁有者', '拥有者', 'owner'], not: [['持有人', '持卡人'], ['持有人', '持卡人'], []] },
  viewer: { word: ['檢視者', '查看者', 'viewer'], not: [['觀察者'], ['观察者'], []] },
  recoveryCode: {
    word: ['復原碼', '恢复码', 'recovery code'],
    not: [
      ['備用驗證碼', '備用碼', '恢復碼'],
      ['备用验证码', '备用码', '复原码'],
      ['backup code', 'Backup code'],
    ],
  },
  secondFactor: {
    word: ['兩步驟驗證', '两步验证', 'two-step login'],
    not: [
      ['雙重驗證', '二步驗證', '兩步驗證'],
      ['双重验证', '二步验证', '两步骤验证'],
      ['second factor', 'Second factor', 'two-factor'],
    ],
  },
  oneTimeCode: { word: ['一次性驗證碼', '一次性验证码', 'one-time code'], not: [['動態密碼'], ['动态密码'], []] },
  idempotencyKey: { word: ['操作編號', '操作编号', 'idempotency key'], not: [['冪等鍵'], ['幂等键'], []] },
  transactionNumber: { word: ['交易編號', '交易编号', 'transaction no.'], not: [['交易號'], ['交易号'], []] },
  liveUpdate: { word: ['自動更新', '自动更新', 'auto-refresh'], not: [['輪詢'], ['轮询'], ['polling', 'Polling']] },
  auditLog: { word: ['稽核紀錄', '审计记录', 'audit log'], not: [['審計', '稽核日誌'], ['稽核', '审计日志'], []] },
  realtime: { word: ['即時', '实时', 'real-time'], not: [['實時'], ['即时'], ['realtime']] },
} as const satisfies Record<string, Term>;
