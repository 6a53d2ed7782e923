import { type ErrorEntry, entry } from './error-entry.js';

/** What the server refuses without SQL, and what goes wrong between the two; none has a SQLSTATE. */
export const RAISED_BY_SERVER = {
  // One answer for every cause: the next step names them all, so that nobody learns which accounts there are.
  INVALID_CREDENTIALS: entry(
    null,
    'UNAUTHORIZED',
    ['帳號或密碼錯誤', '账号或密码错误', 'The account or the password is wrong.'],
    [
      '請檢查身份、帳號、密碼與一次性驗證碼；都正確仍無法登入時，帳號可能已停用，請聯繫管理員',
      '请检查身份、账号、密码与一次性验证码；都正确仍无法登录时，账号可能已停用，请联系管理员',
      'Check the role, the account, the password and the one-time code. If all are right, the account may be suspended: ask an administrator.',
    ],
  ),
  NOT_AUTHENTICATED: entry(null, 'UNAUTHORIZED', ['請先登入', '请先登录', 'Log in first.']),
  TOKEN_EXPIRED: entry(null, 'UNAUTHORIZED', [
    '登入已過期，請重新登入',
    '登录已过期，请重新登录',
    'Your session has expired. Log in again.',
  ]),
  SESSION_REVOKED: entry(null, 'UNAUTHORIZED', [
    '登入已失效，請重新登入',
    '登录已失效，请重新登录',
    'Your session has ended. Log in again.',
  ]),
  SECOND_FACTOR_REQUIRED: entry(
    null,
    'FORBIDDEN',
    ['請先啟用兩步驟驗證', '请先启用两步验证', 'Enable two-step login first.'],
    [
      '請在帳號頁面啟用兩步驟驗證，再繼續操作',
      '请在账号页面启用两步验证，再继续操作',
      'Set up two-step login on the account page, then go on.',
    ],
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
  RATE_LIMITED: entry(null, 'TOO_MANY_REQUESTS', [
    '請求過於頻繁，請稍後再試',
    '请求过于频繁，请稍后再试',
    'Too many requests. Try again later.',
  ]),
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
    [
      '以相同的操作編號重試，不會重複執行',
      '以相同的操作编号重试，不会重复执行',
      'It is safe to retry with the same idempotency key.',
    ],
  ),
  TIMEOUT: entry(
    null,
    'GATEWAY_TIMEOUT',
    ['請求逾時，請查詢交易結果', '请求超时，请查询交易结果', 'The request timed out. Look up the result.'],
    [
      '請以相同的操作編號重試',
      '请以相同的操作编号重试',
      'The outcome is unknown: retry with the same idempotency key.',
    ],
  ),
  INTERNAL_ERROR: entry(
    null,
    'INTERNAL_SERVER_ERROR',
    ['系統錯誤，請聯繫技術支持', '系统错误，请联系技术支持', 'A system error. Contact technical support.'],
    ['請提供請求編號', '请提供请求编号', 'Quote the request id.'],
  ),
} satisfies Record<string, ErrorEntry>;
