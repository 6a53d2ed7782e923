/**
 * The states that things can be in. English words begin with a capital letter, as they do in a cell of a table.
 */
import type { z } from 'zod';
import type { ApprovalState } from '../contract/parts/approval.js';
import type { AccountStatus } from '../contract/parts/merchant.js';
import type { CardStatus, MemberStatus, MerchantStatus, SettlementStatus, TxStatus } from '../fields.js';
import type { Word } from './word.js';

/** What can be done with a card. */
export const CARD_STATUS = {
  active: ['正常', '正常', 'Active'],
  inactive: ['已凍結', '已冻结', 'Frozen'],
  lost: ['已掛失', '已挂失', 'Lost'],
  expired: ['已過期', '已过期', 'Expired'],
  suspended: ['已暫停', '已暂停', 'Suspended'],
  closed: ['已註銷', '已注销', 'Closed'],
} as const satisfies Record<z.infer<typeof CardStatus>, Word>;

/** Whether a member can pay and log in. The error list fixes 會員已暫停 and 商戶不存在或已停用 word for word: both statuses follow it. */
export const MEMBER_STATUS = {
  active: ['正常', '正常', 'Active'],
  inactive: ['未啟用', '未启用', 'Inactive'],
  suspended: ['已暫停', '已暂停', 'Suspended'],
  deleted: ['已刪除', '已删除', 'Deleted'],
} as const satisfies Record<z.infer<typeof MemberStatus>, Word>;

/** Whether a merchant can charge and log in. */
export const MERCHANT_STATUS = {
  active: ['正常', '正常', 'Active'],
  inactive: ['未啟用', '未启用', 'Inactive'],
  suspended: ['已停用', '已停用', 'Suspended'],
} as const satisfies Record<z.infer<typeof MerchantStatus>, Word>;

/** An operator's, who logs in or does not. */
export const OPERATOR_STATUS = {
  active: ['正常', '正常', 'Active'],
  inactive: ['已停用', '已停用', 'Disabled'],
} as const satisfies Record<z.infer<typeof AccountStatus>, Word>;

/** What became of a transaction. */
export const TX_STATUS = {
  processing: ['處理中', '处理中', 'Processing'],
  completed: ['已完成', '已完成', 'Completed'],
  failed: ['失敗', '失败', 'Failed'],
  cancelled: ['已取消', '已取消', 'Cancelled'],
  refunded: ['已退款', '已退款', 'Refunded'],
} as const satisfies Record<z.infer<typeof TxStatus>, Word>;

/** How far a settlement has come. */
export const SETTLEMENT_STATUS = {
  pending: ['待結算', '待结算', 'Pending'],
  settled: ['已結算', '已结算', 'Settled'],
  failed: ['失敗', '失败', 'Failed'],
  paid: ['已撥款', '已拨款', 'Paid out'],
} as const satisfies Record<z.infer<typeof SettlementStatus>, Word>;

/** Whether a session is alive, and how it ended. */
export const SESSION_STATE = {
  alive: ['登入中', '登录中', 'Logged in'],
  expired: ['已過期', '已过期', 'Expired'],
  revoked: ['已結束', '已结束', 'Ended'],
} as const satisfies Record<string, Word>;

/** What became of a call that needs a second person. */
export const APPROVAL_STATE = {
  pending: ['待審批', '待审批', 'Pending'],
  approved: ['已批准', '已批准', 'Approved'],
  refused: ['已拒絕', '已拒绝', 'Refused'],
  cancelled: ['已取消', '已取消', 'Cancelled'],
  expired: ['已過期', '已过期', 'Expired'],
  void: ['已作廢', '已作废', 'Void'],
} as const satisfies Record<ApprovalState, Word>;

/** Why an approved call had no effect, where no error code says it. */
export const APPROVAL_VOID = {
  OBJECT_CHANGED: ['內容在審批前已改變', '内容在审批前已改变', 'What it is about has changed since'],
  MAKER_NOT_PERMITTED: ['申請人已無此權限', '申请人已无此权限', 'Its maker may no longer do this'],
  ALREADY_DONE: ['已經執行過', '已经执行过', 'It was done already'],
} as const satisfies Record<string, Word>;

/** Of the service as a whole, and of each part that it depends on. */
export const HEALTH = {
  healthy: ['正常', '正常', 'Healthy'],
  unhealthy: ['異常', '异常', 'Unhealthy'],
  disabled: ['未啟用', '未启用', 'Not in use'],
} as const satisfies Record<string, Word>;
