/** The languages that people are answered in; zh-TW where none is asked for. */
export const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
/** One of LANGUAGES, as `Accept-Language` and `locale` name it. */
export type Language = (typeof LANGUAGES)[number];

/** A status follows from the tRPC code alone, so the two transports cannot disagree. */
const HTTP_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
} as const;

type TrpcCode = keyof typeof HTTP_STATUS;
/** The HTTP statuses that errors are answered with. */
export type ErrorStatus = (typeof HTTP_STATUS)[TrpcCode];

/** What the list says of one code. */
export interface ErrorEntry {
  /** What SQL raises; null for a code that SQL never raises. */
  readonly sqlstate: string | null;
  readonly trpc: TrpcCode;
  readonly http: ErrorStatus;
  readonly text: Readonly<Record<Language, string>>;
  /** What the person can do next, where there is something to do. */
  readonly nextStep: Readonly<Record<Language, string>> | null;
}

/** Texts in the order of LANGUAGES. */
type Texts = readonly [traditional: string, simplified: string, english: string];

const textsOf = ([traditional, simplified, english]: Texts): Record<Language, string> => ({
  'zh-TW': traditional,
  'zh-CN': simplified,
  en: english,
});

const entry = (sqlstate: string | null, trpc: TrpcCode, text: Texts, nextStep: Texts | null = null): ErrorEntry => ({
  sqlstate,
  trpc,
  http: HTTP_STATUS[trpc],
  text: textsOf(text),
  nextStep: nextStep === null ? null : textsOf(nextStep),
});

const useStandardCard: Texts = ['請改用標準卡', '请改用标准卡', 'Use a standard card.'];
const logIn: Texts = ['請登入', '请登录', 'Log in.'];

/**
 * Every error of the system: its SQLSTATE where SQL raises it, its status on both transports, its texts.
 * The SQLSTATEs are numbered in the order of `mps.sqlstate_of` in the migrations.
 */
export const ERRORS = {
  // Raised by SQL ---------------------------------------------------------------------------------
  INSUFFICIENT_BALANCE: entry(
    'MP001',
    'BAD_REQUEST',
    ['餘額不足，請充值後再試', '余额不足，请充值后再试', 'The balance is not enough. Top up and try again.'],
    ['請先充值', '请先充值', 'Top up first.'],
  ),
  QR_EXPIRED_OR_INVALID: entry(
    'MP002',
    'BAD_REQUEST',
    [
      'QR 碼已過期或無效，請重新生成',
      'QR 码已过期或无效，请重新生成',
      'The QR code has expired or is not valid. Make a new one.',
    ],
    ['請重新生成 QR 碼', '请重新生成 QR 码', 'Ask for a new code.'],
  ),
  INVALID_QR: entry(
    'MP003',
    'BAD_REQUEST',
    ['無效的 QR 碼', '无效的 QR 码', 'This is not a valid QR code.'],
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
    'The merchant does not exist or is not active.',
  ]),
  MERCHANT_NOT_FOUND: entry('MP007', 'NOT_FOUND', ['商戶不存在', '商户不存在', 'The merchant does not exist.']),
  MEMBER_NOT_FOUND: entry('MP008', 'NOT_FOUND', ['會員不存在', '会员不存在', 'The member does not exist.']),
  CARD_NOT_FOUND: entry('MP009', 'NOT_FOUND', ['卡片不存在', '卡片不存在', 'The card does not exist.']),
  BINDING_NOT_FOUND: entry('MP010', 'NOT_FOUND', ['綁定不存在', '绑定不存在', 'The binding does not exist.']),
  CARD_NOT_FOUND_OR_INACTIVE: entry(
    'MP011',
    'NOT_FOUND',
    ['卡片不存在或未激活', '卡片不存在或未激活', 'The card does not exist or is not active.'],
    ['請檢查卡片狀態', '请检查卡片状态', "Check the card's status."],
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
  SETTLEMENT_ALREADY_EXISTS: entry('MP018', 'CONFLICT', [
    '該期間已結算',
    '该期间已结算',
    'This period is already settled.',
  ]),
  DUPLICATE_EXTERNAL_ORDER: entry('MP019', 'CONFLICT', [
    '外部訂單號已使用',
    '外部订单号已使用',
    'The external order number is already used.',
  ]),
  INVALID_STATE_TRANSITION: entry('MP020', 'CONFLICT', [
    '目前狀態不允許此操作',
    '当前状态不允许此操作',
    'The present state does not allow this.',
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
    ['請使用新的冪等鍵', '请使用新的幂等键', 'Use a new key.'],
  ),
  INVALID_BINDING_PASSWORD: entry(
    'MP023',
    'FORBIDDEN',
    ['綁定密碼錯誤', '绑定密码错误', 'The binding password is wrong.'],
    ['請聯繫卡片管理者', '请联系卡片管理者', "Ask the card's manager."],
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
  CARD_NOT_ACTIVE: entry('MP030', 'BAD_REQUEST', ['卡片未激活', '卡片未激活', 'The card is not active.']),
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
    ['退款金額超過可退金額', '退款金额超过可退金额', 'The refund is more than what remains.'],
    ['請查看可退金額', '请查看可退金额', 'Look at the remaining amount.'],
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
  NOT_FOUND: entry('MP046', 'NOT_FOUND', ['找不到資源', '找不到资源', 'There is nothing here.']),

  // Raised by the server --------------------------------------------------------------------------
  INVALID_CREDENTIALS: entry(null, 'UNAUTHORIZED', [
    '帳號或密碼錯誤',
    '账号或密码错误',
    'The account or the password is wrong.',
  ]),
  NOT_AUTHENTICATED: entry(null, 'UNAUTHORIZED', ['請先登入', '请先登录', 'Log in first.'], logIn),
  TOKEN_EXPIRED: entry(
    null,
    'UNAUTHORIZED',
    ['登入已過期，請重新登入', '登录已过期，请重新登录', 'The login has expired. Log in again.'],
    logIn,
  ),
  SESSION_REVOKED: entry(
    null,
    'UNAUTHORIZED',
    ['登入已失效，請重新登入', '登录已失效，请重新登录', 'The login was ended. Log in again.'],
    logIn,
  ),
  PASSWORD_TOO_WEAK: entry(
    null,
    'BAD_REQUEST',
    ['密碼過於簡單', '密码过于简单', 'The password is too weak.'],
    [
      '請使用 8 至 128 個字元且不常見的密碼',
      '请使用 8 至 128 个字符且不常见的密码',
      'Use 8 to 128 characters that are not a common password.',
    ],
  ),
  RATE_LIMITED: entry(
    null,
    'TOO_MANY_REQUESTS',
    ['請求過於頻繁，請稍後再試', '请求过于频繁，请稍后再试', 'Too many requests. Try again later.'],
    ['請稍後再試', '请稍后再试', 'Wait as long as Retry-After says.'],
  ),
  PAYLOAD_TOO_LARGE: entry(null, 'PAYLOAD_TOO_LARGE', ['請求內容過大', '请求内容过大', 'The request is too large.']),
  UNSUPPORTED_MEDIA_TYPE: entry(
    null,
    'UNSUPPORTED_MEDIA_TYPE',
    ['不支持的內容類型', '不支持的内容类型', 'The content type is not supported.'],
    ['請使用 application/json', '请使用 application/json', 'Send application/json.'],
  ),
  METHOD_NOT_ALLOWED: entry(null, 'METHOD_NOT_SUPPORTED', [
    '不支持的請求方法',
    '不支持的请求方法',
    'The method is not allowed here.',
  ]),
  SERVICE_UNAVAILABLE: entry(
    null,
    'SERVICE_UNAVAILABLE',
    [
      '服務暫時不可用，請稍後再試',
      '服务暂时不可用，请稍后再试',
      'The service is unavailable for the moment. Try again later.',
    ],
    ['請以相同的冪等鍵重試', '请以相同的幂等键重试', 'It is safe to retry with the same key.'],
  ),
  TIMEOUT: entry(
    null,
    'GATEWAY_TIMEOUT',
    ['請求逾時，請查詢交易結果', '请求超时，请查询交易结果', 'The request timed out. Look up the result.'],
    ['請以相同的冪等鍵重試', '请以相同的幂等键重试', 'The outcome is unknown: retry with the same key.'],
  ),
  INTERNAL_ERROR: entry(
    null,
    'INTERNAL_SERVER_ERROR',
    ['系統錯誤，請聯繫技術支持', '系统错误，请联系技术支持', 'A system error. Contact technical support.'],
    ['請提供請求編號', '请提供请求编号', 'Quote the request id.'],
  ),
} satisfies Record<string, ErrorEntry>;

/** The closed list of codes; a new one is added to ERRORS, and nowhere else. */
export type ErrorCode = keyof typeof ERRORS;

/** Tells a code of the list from any other value, such as one that a newer server has sent. */
export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERRORS, value);

/** The `error` object of every answer that is not a success: over REST, and as `error.data.mps` over tRPC. */
export interface MpsErrorBody {
  code: ErrorCode;
  /** The code's text in the caller's language. */
  message: string;
  /** Facts beside the text, such as `fields` for VALIDATION_FAILED; empty where there are none. */
  details: Record<string, unknown>;
  /** What the person can do next; null where there is nothing to advise. */
  suggestion: string | null;
  /** To quote to support; the same as the header `X-Request-Id`. */
  request_id: string;
  /** ISO 8601 UTC. */
  timestamp: string;
}
