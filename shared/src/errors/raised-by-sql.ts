import { type ErrorEntry, entry, type Texts } from './error-entry.js';

const checkCardStatus: Texts = ['請查看卡片狀態', '请查看卡片状态', "Check the card's status."];
const useStandardCard: Texts = ['請改用標準卡', '请改用标准卡', 'Use a standard card.'];

/** What SQL refuses. The SQLSTATEs are numbered in the order of `server/supabase/schemas/functions/shared/sqlstate_of.sql`. */
export const RAISED_BY_SQL = {
  INSUFFICIENT_BALANCE: entry(
    'MP001',
    'BAD_REQUEST',
    ['餘額不足，請充值後再試', '余额不足，请充值后再试', 'The balance is not enough. Top up and try again.'],
    ['也可以改用其他卡片', '也可以改用其他卡片', 'Or pay with another card.'],
  ),
  QR_EXPIRED_OR_INVALID: entry(
    'MP002',
    'BAD_REQUEST',
    [
      'QR 碼已過期或無效，請重新生成',
      'QR 码已过期或无效，请重新生成',
      'The payment code has expired or is not valid. Make a new one.',
    ],
    ['請顧客更新付款碼', '请顾客更新付款码', 'Ask the customer for a new code.'],
  ),
  INVALID_QR: entry(
    'MP003',
    'BAD_REQUEST',
    ['無效的 QR 碼', '无效的 QR 码', 'This is not a valid payment code.'],
    ['請重新掃描', '请重新扫描', 'Scan again.'],
  ),
  NOT_MERCHANT_USER: entry(
    'MP004',
    'FORBIDDEN',
    ['您沒有此商戶的操作權限', '您没有此商户的操作权限', 'You may not act for this merchant.'],
    ['請聯繫管理員', '请联系管理员', 'Ask an administrator.'],
  ),
  PERMISSION_DENIED: entry('MP005', 'FORBIDDEN', [
    '您沒有執行此操作的權限',
    '您没有执行此操作的权限',
    'You do not have the permission for this.',
  ]),
  MERCHANT_NOT_FOUND_OR_INACTIVE: entry('MP006', 'NOT_FOUND', [
    '商戶不存在或已停用',
    '商户不存在或已停用',
    'The merchant does not exist or is suspended.',
  ]),
  MERCHANT_NOT_FOUND: entry('MP007', 'NOT_FOUND', ['商戶不存在', '商户不存在', 'The merchant does not exist.']),
  MEMBER_NOT_FOUND: entry('MP008', 'NOT_FOUND', ['會員不存在', '会员不存在', 'The member does not exist.']),
  CARD_NOT_FOUND: entry('MP009', 'NOT_FOUND', ['卡片不存在', '卡片不存在', 'The card does not exist.']),
  BINDING_NOT_FOUND: entry('MP010', 'NOT_FOUND', ['綁定不存在', '绑定不存在', 'The binding does not exist.']),
  CARD_NOT_FOUND_OR_INACTIVE: entry(
    'MP011',
    'NOT_FOUND',
    ['卡片不存在或未激活', '卡片不存在或未激活', 'The card does not exist or is not active.'],
    checkCardStatus,
  ),
  TX_NOT_FOUND: entry('MP012', 'NOT_FOUND', ['交易不存在', '交易不存在', 'The transaction does not exist.']),
  ORIGINAL_TX_NOT_FOUND: entry('MP013', 'NOT_FOUND', [
    '找不到原交易',
    '找不到原交易',
    'The original transaction was not found.',
  ]),
  EXTERNAL_ID_ALREADY_BOUND: entry('MP014', 'CONFLICT', [
    '外部身份已被其他會員綁定',
    '外部身份已被其他会员绑定',
    'The external identity is bound to another member.',
  ]),
  DUPLICATE_PHONE: entry('MP015', 'CONFLICT', [
    '此手機號已被註冊',
    '此手机号已被注册',
    'This phone number is already registered.',
  ]),
  DUPLICATE_EMAIL: entry('MP016', 'CONFLICT', [
    '此郵箱已被註冊',
    '此邮箱已被注册',
    'This email address is already registered.',
  ]),
  DUPLICATE_MERCHANT_CODE: entry('MP017', 'CONFLICT', [
    '商戶代碼已存在',
    '商户代码已存在',
    'The merchant code already exists.',
  ]),
  AMOUNT_OVER_LIMIT: entry(
    'MP018',
    'BAD_REQUEST',
    ['金額超出單筆限額', '金额超出单笔限额', 'The amount is outside the limit of one transaction.'],
    ['請依限額修改金額', '请依限额修改金额', 'Change the amount to the limit.'],
  ),
  DUPLICATE_EXTERNAL_ORDER: entry('MP019', 'CONFLICT', [
    '外部訂單號已使用',
    '外部订单号已使用',
    'The external order no. is already used.',
  ]),
  INVALID_STATE_TRANSITION: entry('MP020', 'CONFLICT', [
    '目前狀態不允許此操作',
    '当前状态不允许此操作',
    'The current status does not allow this.',
  ]),
  CANNOT_REMOVE_LAST_OWNER: entry('MP021', 'CONFLICT', [
    '不能移除最後一個擁有者',
    '不能移除最后一个拥有者',
    'The last owner cannot be removed.',
  ]),
  IDEMPOTENCY_KEY_REUSED: entry(
    'MP022',
    'UNPROCESSABLE_CONTENT',
    ['冪等鍵已用於不同的請求', '幂等键已用于不同的请求', 'The idempotency key was used for another request.'],
    ['請使用新的操作編號', '请使用新的操作编号', 'Use a new idempotency key.'],
  ),
  INVALID_BINDING_PASSWORD: entry(
    'MP023',
    'FORBIDDEN',
    ['綁定密碼錯誤', '绑定密码错误', 'The binding password is wrong.'],
    [
      '請核對卡號與綁定密碼，或聯繫卡片管理者',
      '请核对卡号与绑定密码，或联系卡片管理者',
      "Check the card number and the binding password, or ask the card's manager.",
    ],
  ),
  CARD_TYPE_NOT_SHAREABLE: entry('MP024', 'BAD_REQUEST', [
    '此類型卡片不支持共享',
    '此类型卡片不支持共享',
    'Cards of this type cannot be shared.',
  ]),
  CARD_OWNER_NOT_DEFINED: entry('MP025', 'BAD_REQUEST', [
    '卡片尚未設定擁有者',
    '卡片尚未设定拥有者',
    'The card has no owner yet.',
  ]),
  CORPORATE_CARD_CANNOT_PAY: entry(
    'MP026',
    'BAD_REQUEST',
    ['企業卡不能直接支付', '企业卡不能直接支付', 'A corporate card cannot pay.'],
    useStandardCard,
  ),
  UNSUPPORTED_CARD_TYPE_FOR_PAYMENT: entry(
    'MP027',
    'BAD_REQUEST',
    ['此卡片類型不支持支付', '此卡片类型不支持支付', 'Cards of this type cannot pay.'],
    useStandardCard,
  ),
  UNSUPPORTED_CARD_TYPE_FOR_RECHARGE: entry(
    'MP028',
    'BAD_REQUEST',
    ['此卡片類型不支持充值', '此卡片类型不支持充值', 'Cards of this type cannot be topped up.'],
    useStandardCard,
  ),
  UNSUPPORTED_CARD_TYPE_FOR_POINTS: entry(
    'MP029',
    'BAD_REQUEST',
    ['此卡片類型不支持積分', '此卡片类型不支持积分', 'Cards of this type have no points.'],
    useStandardCard,
  ),
  CARD_NOT_ACTIVE: entry(
    'MP030',
    'BAD_REQUEST',
    ['卡片未激活', '卡片未激活', 'The card is not active.'],
    checkCardStatus,
  ),
  CARD_EXPIRED: entry('MP031', 'BAD_REQUEST', ['卡片已過期', '卡片已过期', 'The card has expired.']),
  MEMBER_SUSPENDED: entry('MP032', 'BAD_REQUEST', ['會員已暫停', '会员已暂停', 'The member is suspended.']),
  INVALID_PRICE: entry('MP033', 'BAD_REQUEST', ['無效的金額', '无效的金额', 'The amount is not valid.']),
  INVALID_REFUND_AMOUNT: entry('MP034', 'BAD_REQUEST', [
    '無效的退款金額',
    '无效的退款金额',
    'The refund amount is not valid.',
  ]),
  INVALID_RECHARGE_AMOUNT: entry('MP035', 'BAD_REQUEST', [
    '無效的充值金額',
    '无效的充值金额',
    'The top-up amount is not valid.',
  ]),
  INVALID_PERIOD: entry('MP036', 'BAD_REQUEST', ['無效的期間', '无效的期间', 'The period is not valid.']),
  INVALID_CURSOR: entry('MP037', 'BAD_REQUEST', ['無效的分頁游標', '无效的分页游标', 'The cursor is not valid.']),
  INVALID_PAYMENT_METHOD: entry('MP038', 'BAD_REQUEST', [
    '無效的支付方式',
    '无效的支付方式',
    'The payment method is not valid.',
  ]),
  INVALID_NAME: entry('MP039', 'BAD_REQUEST', ['無效的姓名', '无效的姓名', 'The name is not valid.']),
  INVALID_PHONE_FORMAT: entry('MP040', 'BAD_REQUEST', [
    '無效的手機號格式',
    '无效的手机号格式',
    'The phone number is not valid.',
  ]),
  INVALID_EMAIL_FORMAT: entry('MP041', 'BAD_REQUEST', [
    '無效的郵箱格式',
    '无效的邮箱格式',
    'The email address is not valid.',
  ]),
  REFUND_EXCEEDS_REMAINING: entry(
    'MP042',
    'BAD_REQUEST',
    ['退款金額超過可退金額', '退款金额超过可退金额', 'The refund is more than the refundable amount.'],
    ['請查看可退金額', '请查看可退金额', 'Check the refundable amount.'],
  ),
  ONLY_COMPLETED_PAYMENT_REFUNDABLE: entry('MP043', 'BAD_REQUEST', [
    '只能退款已完成的支付交易',
    '只能退款已完成的支付交易',
    'Only a completed payment can be refunded.',
  ]),
  NO_TRANSACTIONS_IN_PERIOD: entry('MP044', 'BAD_REQUEST', [
    '該期間沒有交易',
    '该期间没有交易',
    'There are no transactions in this period.',
  ]),
  VALIDATION_FAILED: entry(
    'MP045',
    'BAD_REQUEST',
    ['輸入資料格式不正確', '输入数据格式不正确', 'The input is not in the right form.'],
    ['請檢查各欄位', '请检查各字段', 'Check each field that the details name.'],
  ),
  NOT_FOUND: entry('MP046', 'NOT_FOUND', ['找不到資源', '找不到资源', 'There is no such resource.']),
  NAME_TAKEN: entry(
    'MP047',
    'CONFLICT',
    ['此名稱已被使用', '此名称已被使用', 'The name is already in use.'],
    ['請換一個名稱', '请换一个名称', 'Choose another name.'],
  ),
  APPROVAL_NOT_FOUND: entry('MP048', 'NOT_FOUND', ['審批不存在', '审批不存在', 'There is no such approval.']),
  APPROVAL_DECIDED: entry(
    'MP049',
    'CONFLICT',
    ['此審批已結束', '此审批已结束', 'This approval has already ended.'],
    [
      '請查看審批結果，需要時重新提交',
      '请查看审批结果，需要时重新提交',
      'Look at its result; submit a new request if needed.',
    ],
  ),
  CANNOT_APPROVE_OWN: entry(
    'MP050',
    'FORBIDDEN',
    ['不能審批自己提交的申請', '不能审批自己提交的申请', 'You cannot decide your own request.'],
    [
      '請由另一位管理員審批，或取消申請',
      '请由另一位管理员审批，或取消申请',
      'Ask another administrator, or cancel the request.',
    ],
  ),
} satisfies Record<string, ErrorEntry>;
