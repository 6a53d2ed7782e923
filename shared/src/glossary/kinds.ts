/** The kinds that things come in, and who people are. */
import type { z } from 'zod';
import type { TrendInterval } from '../contract/admin/get-trends.js';
import type { ApprovalOperation } from '../contract/parts/approval.js';
import type { LIVE_EVENT_KINDS } from '../contract/parts/live-event.js';
import type { BindRole, CardType, PayMethod, SettlementMode, TxType } from '../fields.js';
import type { AdministratorRole, OperatorRole, Role } from '../roles.js';
import type { Word } from './word.js';

/** What a card is for. */
export const CARD_TYPE = {
  standard: ['標準卡', '标准卡', 'Standard card'],
  prepaid: ['儲值卡', '储值卡', 'Prepaid card'],
  corporate: ['企業卡', '企业卡', 'Corporate card'],
  voucher: ['禮券卡', '礼券卡', 'Voucher'],
} as const satisfies Record<z.infer<typeof CardType>, Word>;

/** What moved, and between whom. */
export const TX_TYPE = {
  payment: ['支付', '支付', 'Payment'],
  refund: ['退款', '退款', 'Refund'],
  recharge: ['充值', '充值', 'Top-up'],
} as const satisfies Record<z.infer<typeof TxType>, Word>;

/** Where the money came from. */
export const PAYMENT_METHOD = {
  balance: ['餘額', '余额', 'Balance'],
  cash: ['現金', '现金', 'Cash'],
  wechat: ['微信支付', '微信支付', 'WeChat Pay'],
  alipay: ['支付寶', '支付宝', 'Alipay'],
} as const satisfies Record<z.infer<typeof PayMethod>, Word>;

/** How often a merchant is settled with. */
export const SETTLEMENT_MODE = {
  realtime: ['即時', '实时', 'Real-time'],
  t_plus_1: ['T+1', 'T+1', 'T+1'],
  monthly: ['月結', '月结', 'Monthly'],
} as const satisfies Record<z.infer<typeof SettlementMode>, Word>;

/** Who somebody is that acts: an account, what it is at a merchant, or the service itself. */
export const ROLE = {
  member: ['會員', '会员', 'Member'],
  merchant: ['商戶', '商户', 'Merchant'],
  admin: ['管理員', '管理员', 'Administrator'],
  manager: ['店長', '店长', 'Manager'],
  cashier: ['收銀員', '收银员', 'Cashier'],
  owner: ['負責人', '负责人', 'Owner'],
  finance: ['財務', '财务', 'Finance'],
  support: ['客服', '客服', 'Support'],
  auditor: ['稽核員', '审计员', 'Auditor'],
  service: ['系統', '系统', 'System'],
  system: ['系統', '系统', 'System'],
} as const satisfies Record<Role | OperatorRole | AdministratorRole | 'service' | 'system', Word>;

/** What a member is to a shared card. */
export const BINDING_ROLE = {
  owner: ['擁有者', '拥有者', 'Owner'],
  admin: ['管理者', '管理者', 'Manager'],
  member: ['成員', '成员', 'Member'],
  viewer: ['檢視者', '查看者', 'Viewer'],
} as const satisfies Record<z.infer<typeof BindRole>, Word>;

/** The levels that the database begins with, by the names that it gives them; an operator may rename them. */
export const LEVEL = {
  普通會員: ['普通會員', '普通会员', 'Regular'],
  銀卡會員: ['銀卡會員', '银卡会员', 'Silver'],
  金卡會員: ['金卡會員', '金卡会员', 'Gold'],
  鑽石會員: ['鑽石會員', '钻石会员', 'Diamond'],
} as const satisfies Record<string, Word>;

/** Why the points of a card changed. */
export const POINT_REASON = {
  payment: ['支付獲得', '支付获得', 'Payment'],
  refund: ['退款收回', '退款收回', 'Refund'],
  manual_adjust: ['人工調整', '人工调整', 'Adjusted by hand'],
} as const satisfies Record<string, Word>;

/** What one row of a trend counts. */
export const INTERVAL = {
  day: ['每日', '每日', 'Daily'],
  week: ['每週', '每周', 'Weekly'],
  month: ['每月', '每月', 'Monthly'],
} as const satisfies Record<z.infer<typeof TrendInterval>, Word>;

/** Periods to choose from, by the words that the command line takes. */
export const PERIOD = {
  today: ['今日', '今日', 'Today'],
  yesterday: ['昨日', '昨日', 'Yesterday'],
  'day-before': ['前日', '前日', 'The day before yesterday'],
  '7d': ['最近 7 天', '最近 7 天', 'The last 7 days'],
  '30d': ['最近 30 天', '最近 30 天', 'The last 30 days'],
  'last-month': ['上個月', '上个月', 'Last month'],
  custom: ['自訂', '自定义', 'Custom'],
} as const satisfies Record<string, Word>;

/** What changed, as open pages show it; `resync` is not shown. */
export const EVENT = {
  charge: ['收款', '收款', 'Charge'],
  refund: ['退款', '退款', 'Refund'],
  recharge: ['充值', '充值', 'Top-up'],
  points: ['積分調整', '积分调整', 'Points'],
  card: ['卡片變更', '卡片变更', 'Card'],
  binding: ['綁定變更', '绑定变更', 'Binding'],
  member: ['會員變更', '会员变更', 'Member'],
  merchant: ['商戶變更', '商户变更', 'Merchant'],
  settlement: ['結算', '结算', 'Settlement'],
  session: ['登入', '登录', 'Session'],
  approval: ['審批', '审批', 'Approval'],
} as const satisfies Record<Exclude<(typeof LIVE_EVENT_KINDS)[number], 'resync'>, Word>;

/** What waits for a second person. */
export const APPROVAL_OPERATION = {
  adjust_points: ['調整積分', '调整积分', 'Adjust points'],
  issue_card: ['發卡並充入初始金額', '发卡并充入初始金额', 'Issue a card with an initial value'],
  pay_settlement: ['結算撥款', '结算拨款', 'Pay out a settlement'],
  recharge: ['代會員充值', '代会员充值', 'Top up for a member'],
} as const satisfies Record<ApprovalOperation, Word>;

/** What an audit event or a violation is about. */
export const OBJECT_TYPE = {
  admin: ['管理員', '管理员', 'Administrator'],
  approval: ['審批', '审批', 'Approval'],
  audit_batch: ['封存批次', '封存批次', 'Sealed batch'],
  audit_event: ['稽核紀錄', '审计记录', 'Audit event'],
  card: ['卡片', '卡片', 'Card'],
  member: ['會員', '会员', 'Member'],
  merchant: ['商戶', '商户', 'Merchant'],
  operator: ['操作員', '操作员', 'Operator'],
  session: ['登入', '登录', 'Session'],
  settlement: ['結算', '结算', 'Settlement'],
  system: ['系統', '系统', 'System'],
  transaction: ['交易', '交易', 'Transaction'],
} as const satisfies Record<string, Word>;

/** What is wrong with a row of the audit log. */
export const AUDIT_VIOLATION = {
  added_rows: ['紀錄被插入', '记录被插入', 'Added events'],
  altered_batch: ['封存被修改', '封存被修改', 'Altered seal'],
  altered_row: ['紀錄被修改', '记录被修改', 'Altered event'],
  removed_batch: ['封存被刪除', '封存被删除', 'Removed seal'],
  removed_rows: ['紀錄被刪除', '记录被删除', 'Removed events'],
} as const satisfies Record<string, Word>;

/** What the service depends on. */
export const CHECK = {
  database: ['資料庫', '数据库', 'Database'],
  redis: ['Redis 快取', 'Redis 缓存', 'Redis cache'],
  rpc_functions: ['資料庫函式', '数据库函数', 'Database functions'],
} as const satisfies Record<string, Word>;

/** The answers to a question, and what a flag says. */
export const ANSWER = {
  yes: ['是', '是', 'Yes'],
  no: ['否', '否', 'No'],
} as const satisfies Record<'yes' | 'no', Word>;
