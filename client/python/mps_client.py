"""A client of the MPS API in one file: Python 3.9 or newer and its standard library.

This file is written by `npm run generate` from the OpenAPI document. Copy it to where it is needed.

    from decimal import Decimal
    from mps_client import MpsClient, MpsError, new_key

    anonymous = MpsClient("https://pay.example.com")
    login = anonymous.auth_login(role="merchant", identifier="SHOP001", password=password)
    till = anonymous.with_token(login["token"])
    key = new_key()  # Store it before the call, to go on with it after a crash.
    try:
        paid = till.merchant_charge(qr_plain=code, amount=Decimal("30.50"), idempotency_key=key)
    except MpsError as error:
        if error.outcome == "unknown":
            ...  # Nobody knows what became of it: the same call with the same key finishes it.

Calls are repeated after a lost connection, 429, 503 and a 504 with Retry-After; a write with the same key, which is made
unless the call brings one. Amounts come back as int or Decimal, so that no cent is lost to binary fractions.
"""

from __future__ import annotations

import copy
import email.utils
import http.client
import json
import random
import re
import socket
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from decimal import Decimal
from typing import Any, Callable, Dict, Iterator, List, Literal, Optional, TypedDict, Union

__all__ = ["MpsClient", "MpsError", "UNSET", "new_key", "pages"]

FIRST_DELAY_SECONDS = 0.2
LONGEST_DELAY_SECONDS = 5.0
# A server that wants us away for longer is told about instead of waited for: a person stands at the till.
LONGEST_RETRY_AFTER_SECONDS = 20.0
# Answers after which a write may nevertheless have been done, or be done yet.
UNKNOWN_OUTCOME = ("TIMEOUT", "SERVICE_UNAVAILABLE", "INTERNAL_ERROR")
# Answers that refuse a call before its key is looked at: an attempt before it may have been carried out.
SAYS_NOTHING_OF_EARLIER_ATTEMPTS = (
    "SERVICE_UNAVAILABLE",
    "RATE_LIMITED",
    "NOT_AUTHENTICATED",
    "TOKEN_EXPIRED",
    "SESSION_REVOKED",
    "PERMISSION_DENIED",
    "MERCHANT_NOT_FOUND_OR_INACTIVE",
)
UNAUTHORIZED = ("NOT_AUTHENTICATED", "TOKEN_EXPIRED", "SESSION_REVOKED")
# What a renewal calls by the same client: their own refusals must not wait for the renewal to end.
RENEWING = ("/auth/login", "/auth/login/external", "/auth/refresh")
# What proxies and servers answer without an error of ours; every other status counts as our own fault.
CODE_OF_STATUS = {
    404: "NOT_FOUND",
    408: "TIMEOUT",
    413: "PAYLOAD_TOO_LARGE",
    429: "RATE_LIMITED",
    502: "SERVICE_UNAVAILABLE",
    503: "SERVICE_UNAVAILABLE",
    504: "TIMEOUT",
}

# An amount to send: a decimal string or a Decimal is exact.
Amount = Union[Decimal, str, int, float]
# A number that was answered: int where it has no fraction.
Number = Union[int, Decimal]
Token = Union[None, str, Callable[[], Optional[str]]]


class _Unset:
    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False


# What is not sent at all. None is sent, as null, and clears what may be cleared.
UNSET: Any = _Unset()


def new_key() -> str:
    """A new idempotency key."""
    return str(uuid.uuid4())


class MpsError(Exception):
    """A refusal by the server, or a call that got no answer. Show `message` and `suggestion`, log `request_id`.

    code: from the closed list of the contract; SERVICE_UNAVAILABLE and TIMEOUT also where no answer came.
    outcome: "refused" when the server said that nothing was done, or nothing of it has left, "unknown" when nobody can
        say from here; the same call with `idempotency_key` then finishes a write.
    status: the HTTP status; None when no answer came.
    retry_after: the seconds that the server wants to be left alone for; None when it names none.
    """

    def __init__(
        self,
        code: str,
        message: str,
        outcome: str,
        status: Optional[int] = None,
        details: Optional[Dict[str, Any]] = None,
        suggestion: Optional[str] = None,
        request_id: Optional[str] = None,
        retry_after: Optional[float] = None,
        idempotency_key: Optional[str] = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.outcome = outcome
        self.status = status
        self.details = details or {}
        self.suggestion = suggestion
        self.request_id = request_id
        self.retry_after = retry_after
        self.idempotency_key = idempotency_key


class _Transport:
    """Sends calls, repeats what may be repeated, and turns failures into MpsError."""

    def __init__(
        self,
        url: str,
        token: Token = None,
        language: str = "zh-TW",
        timeout_ms: int = 35_000,
        retries: int = 3,
        headers: Optional[Dict[str, str]] = None,
        on_unauthorized: Optional[Callable[[MpsError], Any]] = None,
        on_request: Optional[Callable[[Dict[str, Any]], Any]] = None,
        on_response: Optional[Callable[[Dict[str, Any]], Any]] = None,
        logger: Any = None,
    ) -> None:
        """A client of the API at `url`.

        token: of a login, or a function that answers the current one, asked before each attempt.
        language: of error texts: zh-TW, zh-CN or en.
        timeout_ms: the milliseconds that the server may be silent for.
        retries: how often a call is repeated at most.
        headers: further headers of every request.
        on_unauthorized: called with the error when the server wants another login. It puts a new token where `token` finds
            it and returns True; the call is then repeated once. Threads that are refused at the same time share one renewal.
        on_request: called before each attempt with method, path, attempt and idempotency_key.
        on_response: called after it with these and duration_ms, status, request_id and error.
        logger: where attempts (debug) and what went wrong on the way (warning) are written, such as logging.getLogger().
        """
        self.url = url.rstrip("/")
        self.token = token
        self.language = language
        self.timeout_ms = timeout_ms
        self.retries = retries
        self.headers = headers or {}
        self.on_unauthorized = on_unauthorized
        self.on_request = on_request
        self.on_response = on_response
        self.logger = logger
        self._login = _Login(on_unauthorized)
        self._opener = urllib.request.build_opener(_NoRedirect, _Connections)

    def _with_token(self, token: Token) -> Any:
        other = copy.copy(self)
        other.token = token
        other._login = _Login(self.on_unauthorized)
        return other

    def _call(
        self,
        method: str,
        path: str,
        query: Optional[Dict[str, Any]] = None,
        body: Optional[Dict[str, Any]] = None,
    ) -> Any:
        key = None
        if method != "GET" and body is not None:
            key = body["idempotency_key"] = body.get("idempotency_key", UNSET) or new_key()
        was_unknown = is_renewed = False
        attempt = repeated = 0
        while True:
            attempt += 1
            renewals = self._login.renewals
            facts = {"method": method, "path": path, "attempt": attempt, "idempotency_key": key}
            try:
                return self._attempt(facts, query or {}, body)
            except MpsError as error:
                if was_unknown and (error.status is None or error.code in SAYS_NOTHING_OF_EARLIER_ATTEMPTS):
                    error.outcome = "unknown"
                was_unknown = was_unknown or error.outcome == "unknown"
                if error.code in UNAUTHORIZED:
                    if is_renewed or not self._renewed(error, path, renewals):
                        raise
                    is_renewed = True
                    continue
                delay = _delay_before(error, repeated) if repeated < self.retries else None
                if delay is None:
                    raise
                repeated += 1
                self._warn("a call failed and is repeated", {**facts, "code": error.code, "delay_ms": delay * 1000})
            time.sleep(delay)

    def _renewed(self, error: MpsError, path: str, seen: int) -> bool:
        try:
            return self._login.renew(error, path, seen)
        except Exception as failure:  # The call fails with the server's refusal.
            self._warn("on_unauthorized raised", {"error": str(failure)})
            return False

    def _attempt(self, facts: Dict[str, Any], query: Dict[str, Any], body: Optional[Dict[str, Any]]) -> Any:
        """One attempt, told to the hooks."""
        started = time.monotonic()
        told: Dict[str, Any] = {"status": None, "request_id": None, "error": None}
        self._tell("on_request", self.on_request, facts)
        try:
            request = self._request(facts["method"], facts["path"], query, body, facts["idempotency_key"])
            answer, told["status"], told["request_id"] = self._send(request, facts["idempotency_key"])
            return answer
        except MpsError as error:
            told = {"status": error.status, "request_id": error.request_id, "error": error}
            raise
        finally:
            ended = {**facts, "duration_ms": (time.monotonic() - started) * 1000, **told}
            self._tell("on_response", self.on_response, ended)
            if self.logger is not None:
                self.logger.debug("mps: answered %s" if told["error"] is None else "mps: failed %s", ended)

    def _tell(self, name: str, hook: Optional[Callable[[Dict[str, Any]], Any]], facts: Dict[str, Any]) -> None:
        """What a hook raises is logged, and changes no call."""
        try:
            if hook is not None:
                hook(dict(facts))
        except Exception as failure:
            self._warn(name + " raised", {"error": str(failure)})

    def _warn(self, message: str, facts: Dict[str, Any]) -> None:
        if self.logger is not None:
            self.logger.warning("mps: %s %s", message, facts)

    def _request(
        self, method: str, path: str, query: Dict[str, Any], body: Optional[Dict[str, Any]], key: Optional[str]
    ) -> urllib.request.Request:
        asked = {name: _text_of(value) for name, value in query.items() if value is not UNSET and value is not None}
        url = self.url + path + ("?" + urllib.parse.urlencode(asked) if asked else "")
        headers = {"Accept": "application/json", "Accept-Language": self.language, "X-Request-Id": str(uuid.uuid4())}
        headers.update(self.headers)
        try:
            token = self.token() if callable(self.token) else self.token
        except Exception as failure:
            # Nothing was sent.
            raise MpsError("SERVICE_UNAVAILABLE", str(failure), "refused", idempotency_key=key) from failure
        if token:
            headers["Authorization"] = "Bearer " + token
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            sent = {name: value for name, value in body.items() if value is not UNSET}
            data = json.dumps(sent, default=str, allow_nan=False).encode()
        for name, value in headers.items():
            # It may be the token, so the value stays unnamed.
            if not re.fullmatch(r"[\t\x20-\x7e\x80-\xff]*", value):
                raise _unsendable("The header %s has characters that no request can carry" % name.lower(), key)
        try:
            return urllib.request.Request(url, data=data, headers=headers, method=method)
        except ValueError as failure:
            raise _unsendable(str(failure), key) from failure

    def _send(self, request: urllib.request.Request, key: Optional[str]) -> Any:
        """The body, the status and the request id of a success."""
        request_id = request.get_header("X-request-id")
        try:
            with self._opener.open(request, timeout=self.timeout_ms / 1000) as answer:
                body = json.loads(answer.read(), parse_float=Decimal)
                return body, answer.status, answer.headers.get("X-Request-Id")
        except urllib.error.HTTPError as refusal:
            with refusal:
                raise _refusal_of(refusal, key) from None
        except http.client.InvalidURL as failure:
            raise _unsendable(str(failure), key) from failure
        except (OSError, http.client.HTTPException, ValueError) as failure:
            # Before Python 3.10 a timeout of a socket is no TimeoutError; its text has always been the same.
            cause = failure.reason if isinstance(failure, urllib.error.URLError) else failure
            code = "TIMEOUT" if "timed out" in str(cause) else "SERVICE_UNAVAILABLE"
            # A reason that is a text is of an address that nothing can be sent to.
            if isinstance(cause, str):
                raise _unsendable(cause, key) from failure
            outcome = "refused" if isinstance(cause, _NeverConnected) else "unknown"
            raise MpsError(code, str(cause), outcome, request_id=request_id, idempotency_key=key) from failure


def pages(list_method: Callable[..., Any], **arguments: Any) -> Iterator[Any]:
    """All pages of a list, each asked for when it is wanted: `for page in pages(till.merchant_list_transactions, limit=200)`."""
    while True:
        page = list_method(**arguments)
        yield page
        if page["next_cursor"] is None:
            return
        # The cursor says where it goes on; an offset would skip rows of each page.
        arguments.pop("offset", None)
        arguments["cursor"] = page["next_cursor"]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """The API never redirects; whoever does shall not be sent the token."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


class _NeverConnected(OSError):
    """No connection was made, and so nothing was sent: the resolver, the network, the certificate or the time."""


def _connecting(connect: Callable[[Any], None]) -> Callable[[Any], None]:
    def connect_or_say_so(connection: Any) -> None:
        try:
            connect(connection)
        except OSError as failure:
            raise _NeverConnected(str(failure)) from failure

    return connect_or_say_so


class _Http(http.client.HTTPConnection):
    connect = _connecting(http.client.HTTPConnection.connect)


class _Https(http.client.HTTPSConnection):
    connect = _connecting(http.client.HTTPSConnection.connect)


class _Connections(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def http_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(_Http, request)

    def https_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(_Https, request)


class _Login:
    """Renews a login once, however many threads find it ended."""

    def __init__(self, on_unauthorized: Optional[Callable[[MpsError], Any]]) -> None:
        self.renewals = 0
        self._on_unauthorized = on_unauthorized
        self._lock = threading.Lock()

    def renew(self, error: MpsError, path: str, seen: int) -> bool:
        """Whether a further attempt has another login than one that began after `seen` renewals."""
        if self._on_unauthorized is None or path in RENEWING:
            return False
        with self._lock:
            if self.renewals == seen and self._on_unauthorized(error) is True:
                self.renewals += 1
            return self.renewals != seen


def _unsendable(message: str, key: Optional[str]) -> MpsError:
    """A call of a form that no request can have: nothing was sent, and a repetition fails alike."""
    return MpsError("VALIDATION_FAILED", message, "refused", idempotency_key=key)


def _refusal_of(answer: urllib.error.HTTPError, key: Optional[str]) -> MpsError:
    status, retry_after = answer.code, _seconds_of(answer.headers.get("Retry-After"))
    try:
        told = json.loads(answer.read(), parse_float=Decimal)["error"]
        code, message = str(told["code"]), str(told["message"])
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        # Without an error of ours it may come from a proxy that has passed the call on already.
        code = CODE_OF_STATUS.get(status, "INTERNAL_ERROR")
        outcome = "refused" if 400 <= status < 500 and code != "TIMEOUT" else "unknown"
        request_id = answer.headers.get("X-Request-Id")
        return MpsError(code, "HTTP %d" % status, outcome, status, None, None, request_id, retry_after, key)
    outcome = "unknown" if code in UNKNOWN_OUTCOME else "refused"
    details, suggestion, request_id = told.get("details"), told.get("suggestion"), told.get("request_id")
    return MpsError(code, message, outcome, status, details, suggestion, request_id, retry_after, key)


def _delay_before(error: MpsError, repeated: int) -> Optional[float]:
    """The seconds to wait before the next attempt; None when there is none. A late answer is not asked for again."""
    names_a_time = error.code == "TIMEOUT" and error.retry_after is not None
    if error.code not in ("SERVICE_UNAVAILABLE", "RATE_LIMITED") and not names_a_time:
        return None
    if error.retry_after is not None and error.retry_after > LONGEST_RETRY_AFTER_SECONDS:
        return None
    # The jitter keeps many tills from coming back in the same moment.
    backoff = min(FIRST_DELAY_SECONDS * 2**repeated, LONGEST_DELAY_SECONDS) * random.uniform(0.5, 1.0)
    return max(backoff, error.retry_after or 0.0)


def _seconds_of(retry_after: Optional[str]) -> Optional[float]:
    """`Retry-After` says seconds or a date."""
    if not retry_after:
        return None
    if retry_after.isdigit():
        return float(retry_after)
    try:
        return max(email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time(), 0.0)
    except (TypeError, ValueError):
        return None


def _text_of(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _number(value: Any) -> Any:
    """A Decimal as the number that it is, for fields that take no decimal string."""
    return float(value) if isinstance(value, Decimal) else value


def _segment(value: str) -> str:
    return urllib.parse.quote(value, safe="")


class AuthChangePasswordOutput(TypedDict):
    success: Literal[True]
    message: str
    ended_sessions: int


UserInfoPermissionsItem = Literal[
    "member:read_cards",
    "member:generate_qr",
    "member:recharge",
    "member:read_transactions",
    "member:bind_card",
    "member:manage_cards",
    "member:edit_profile",
    "member:link_identity",
    "merchant:charge",
    "merchant:read_transactions",
    "merchant:read_summary",
    "merchant:refund",
    "merchant:generate_settlement",
    "merchant:read_settlements",
    "merchant:recharge",
    "merchant:manage_operators",
    "merchant:manage_keys",
    "merchant:manage_webhooks",
    "merchant:read_events",
    "admin:create_member",
    "admin:manage_members",
    "admin:manage_cards",
    "admin:manage_merchants",
    "admin:adjust_points",
    "admin:suspend_member",
    "admin:suspend_merchant",
    "admin:batch_operations",
    "admin:manage_sessions",
    "admin:read_statistics",
    "admin:read_audit",
    "admin:read_members",
    "admin:read_cards",
    "admin:read_merchants",
    "admin:read_transactions",
    "admin:read_books",
    "admin:read_security",
    "admin:move_money",
    "admin:settle",
    "admin:pay_out",
    "admin:reconcile",
    "admin:act_for_others",
    "admin:manage_administrators",
    "admin:manage_settings",
    "admin:manage_keys",
    "admin:privacy",
]


OperatorRoleField = Literal["manager", "cashier"]


AdministratorRoleField = Literal["owner", "finance", "support", "auditor"]


class _UserInfoRequired(TypedDict):
    id: str
    name: str
    role: Literal["member", "merchant", "admin"]
    permissions: List[UserInfoPermissionsItem]


class UserInfo(_UserInfoRequired, total=False):
    merchant_code: str
    operator_role: OperatorRoleField
    administrator_role: AdministratorRoleField
    operator: str


class AuthChooseFirstPasswordOutput(TypedDict):
    success: Literal[True]
    token: str
    user_info: UserInfo
    expires_at: str
    second_factor_required: bool
    device_token: str
    failed_attempts_since_last_login: int


class AuthListSessionsOutputSessionsItem(TypedDict):
    session_id: str
    is_current: bool
    ip: Optional[str]
    user_agent: Optional[str]
    created_at: str
    last_seen_at: str
    expires_at: str


class Pagination(TypedDict):
    current_page: int
    page_size: int
    total_count: Optional[int]
    total_pages: Optional[int]
    has_next: bool
    has_prev: bool


class AuthListSessionsOutput(TypedDict):
    sessions: List[AuthListSessionsOutputSessionsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class AuthLoginOutput(TypedDict):
    success: Literal[True]
    token: str
    user_info: UserInfo
    expires_at: str
    second_factor_required: bool
    device_token: str
    failed_attempts_since_last_login: int


class AuthLoginExternalOutput(TypedDict):
    success: Literal[True]
    token: str
    user_info: UserInfo
    expires_at: str
    registered: bool


class AuthLogoutOutput(TypedDict):
    success: Literal[True]
    message: str


class AuthLogoutAllOutput(TypedDict):
    success: Literal[True]
    message: str
    ended_sessions: int


class SessionInfo(TypedDict):
    session_id: str
    issued_at: str
    expires_at: str


class AuthMeOutput(TypedDict):
    user_info: UserInfo
    session_info: SessionInfo


class AuthReauthenticateOutput(TypedDict):
    success: Literal[True]
    message: str
    valid_seconds: int


class AuthRefreshOutput(TypedDict):
    success: Literal[True]
    token: str
    user_info: UserInfo
    expires_at: str


class AuthRenewRecoveryCodesOutput(TypedDict):
    success: Literal[True]
    message: str
    recovery_codes: List[str]


class AuthRevokeSessionOutput(TypedDict):
    success: Literal[True]
    message: str


class AuthSwitchOperatorOutput(TypedDict):
    success: Literal[True]
    token: str
    user_info: UserInfo
    expires_at: str


class AuthTotpConfirmOutput(TypedDict):
    success: Literal[True]
    message: str
    recovery_codes: List[str]


class AuthTotpDisableOutput(TypedDict):
    success: Literal[True]
    message: str


class AuthTotpEnrollOutput(TypedDict):
    success: Literal[True]
    secret: str
    otpauth_uri: str
    qr_svg: str


BindRole = Literal["owner", "admin", "member", "viewer"]


class MemberBindCardOutputBinding(TypedDict):
    card_id: str
    member_id: str
    role: BindRole
    created_at: str


class MemberBindCardOutput(TypedDict):
    success: Literal[True]
    binding: MemberBindCardOutputBinding
    corporate_discount: Optional[Number]


class MemberChangeBindingPasswordOutput(TypedDict):
    success: Literal[True]
    message: str


CardType = Literal["standard", "prepaid", "corporate", "voucher"]


class MemberGenerateQrOutputCardInfo(TypedDict):
    card_no: str
    card_type: CardType
    balance: Number


class MemberGenerateQrOutput(TypedDict):
    qr_plain: str
    expires_at: str
    card_info: MemberGenerateQrOutputCardInfo
    ttl_seconds: int


MemberStatus = Literal["active", "inactive", "suspended", "deleted"]


class NextLevel(TypedDict):
    level: int
    name: str
    points_needed: int


class MemberGetProfileOutputProfile(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    points: int
    level: int
    level_name: Optional[str]
    discount_rate: Number
    next_level: Optional[NextLevel]
    timezone: str
    created_at: str
    updated_at: str


class MemberGetProfileOutput(TypedDict):
    profile: MemberGetProfileOutputProfile


class MemberUpdateProfileOutputProfile(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    points: int
    level: int
    level_name: Optional[str]
    discount_rate: Number
    next_level: Optional[NextLevel]
    timezone: str
    created_at: str
    updated_at: str


class MemberUpdateProfileOutput(TypedDict):
    profile: MemberUpdateProfileOutputProfile
    success: Literal[True]


class MemberListBindingsOutputBindingsItem(TypedDict):
    member_no: str
    name: str
    role: BindRole
    created_at: str


class MemberListBindingsOutput(TypedDict):
    bindings: List[MemberListBindingsOutputBindingsItem]
    pagination: Pagination
    next_cursor: Optional[str]


CardStatus = Literal["active", "inactive", "lost", "expired", "suspended", "closed"]


class MemberCard(TypedDict):
    id: str
    card_no: str
    card_type: CardType
    name: Optional[str]
    balance: Number
    points: int
    level: int
    level_name: Optional[str]
    discount_rate: Number
    corporate_discount: Optional[Number]
    next_level: Optional[NextLevel]
    binding_role: BindRole
    status: CardStatus
    expires_at: Optional[str]
    created_at: str


class MemberListCardsOutputSummary(TypedDict):
    total_cards: int
    active_cards: int
    total_balance: Number
    total_points: int


class MemberListCardsOutput(TypedDict):
    cards: List[MemberCard]
    summary: MemberListCardsOutputSummary


class PointEntry(TypedDict):
    id: int
    card_id: str
    delta_points: int
    points_before: int
    points_after: int
    reason: str
    tx_no: Optional[str]
    created_at: str


class MemberListPointsOutput(TypedDict):
    points: List[PointEntry]
    pagination: Pagination
    next_cursor: Optional[str]


TxType = Literal["payment", "refund", "recharge"]


TxStatus = Literal["processing", "completed", "failed", "cancelled", "refunded"]


PayMethod = Literal["balance", "cash", "wechat", "alipay"]


class MemberListTransactionsOutputTransactionsItem(TypedDict):
    id: str
    tx_no: str
    tx_type: TxType
    card_id: str
    card_no: str
    merchant_id: Optional[str]
    merchant_name: Optional[str]
    raw_amount: Number
    discount_applied: Number
    final_amount: Number
    points_earned: int
    status: TxStatus
    payment_method: PayMethod
    reason: Optional[str]
    original_tx_no: Optional[str]
    refunded_amount: Number
    created_at: str
    operator: Optional[str]
    external_order_id: Optional[str]
    tag: Dict[str, Any]
    settlement_id: Optional[str]
    acted_by: Optional[Literal["administrator"]]


class MemberListTransactionsOutput(TypedDict):
    transactions: List[MemberListTransactionsOutputTransactionsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class MemberRechargeOutputTransaction(TypedDict):
    tx_id: str
    tx_no: str
    card_id: str
    amount: Number
    payment_method: PayMethod
    status: TxStatus
    created_at: str


class MemberRechargeOutput(TypedDict):
    success: Literal[True]
    transaction: MemberRechargeOutputTransaction
    balance_after: Number
    replayed: bool


ApprovalState = Literal["pending", "approved", "refused", "cancelled", "expired", "void"]


class ApprovalRequestedApproval(TypedDict):
    id: str
    state: ApprovalState
    expires_at: str


class ApprovalRequested(TypedDict):
    approval: ApprovalRequestedApproval


class MemberRemoveBindingOutput(TypedDict):
    success: Literal[True]
    message: str


class MemberRevokeQrOutput(TypedDict):
    success: Literal[True]
    message: str


class MemberUnbindCardOutput(TypedDict):
    success: Literal[True]
    message: str


class MerchantChargeOutputTransaction(TypedDict):
    tx_id: str
    tx_no: str
    card_id: str
    raw_amount: Number
    final_amount: Number
    discount: Number
    points_earned: int
    status: TxStatus
    created_at: str


class MerchantChargeOutputCustomerInfo(TypedDict):
    card_no: str
    card_type: CardType
    member_level: int
    balance_after: Number


class MerchantChargeOutput(TypedDict):
    success: Literal[True]
    transaction: MerchantChargeOutputTransaction
    customer_info: MerchantChargeOutputCustomerInfo
    replayed: bool


AccountStatus = Literal["active", "inactive"]


class OperatorRow(TypedDict):
    operator_id: str
    merchant_id: str
    name: str
    role: OperatorRoleField
    status: AccountStatus
    login_enabled: bool
    created_at: str
    updated_at: str


class MerchantCreateOperatorOutput(TypedDict):
    success: Literal[True]
    operator: OperatorRow


class MerchantListOperatorsOutput(TypedDict):
    operators: List[OperatorRow]
    pagination: Pagination
    next_cursor: Optional[str]


SettlementMode = Literal["realtime", "t_plus_1", "monthly"]


SettlementStatus = Literal["pending", "settled", "failed", "paid"]


class Settlement(TypedDict):
    id: str
    merchant_id: str
    mode: SettlementMode
    period_start: str
    period_end: str
    payment_count: int
    payment_amount: Number
    refund_count: int
    refund_amount: Number
    total_amount: Number
    total_tx_count: int
    status: SettlementStatus
    created_at: str


class MerchantGenerateSettlementOutput(TypedDict):
    success: Literal[True]
    settlement: Settlement


class MerchantListSettlementsOutput(TypedDict):
    settlements: List[Settlement]
    pagination: Pagination
    next_cursor: Optional[str]


class MerchantGetDailySummaryOutputSummary(TypedDict):
    total_count: int
    payment_count: int
    refund_count: int
    payment_amount: Number
    refund_amount: Number
    net_amount: Number
    unique_customers: int
    average_payment: Number


class MerchantGetDailySummaryOutputHourlyStatsItem(TypedDict):
    hour: int
    count: int
    amount: Number


class MerchantGetDailySummaryOutput(TypedDict):
    date: str
    timezone: str
    summary: MerchantGetDailySummaryOutputSummary
    hourly_stats: List[MerchantGetDailySummaryOutputHourlyStatsItem]


class TransactionRow(TypedDict):
    id: str
    tx_no: str
    tx_type: TxType
    card_id: str
    card_no: str
    merchant_id: Optional[str]
    merchant_name: Optional[str]
    raw_amount: Number
    discount_applied: Number
    final_amount: Number
    points_earned: int
    status: TxStatus
    payment_method: PayMethod
    reason: Optional[str]
    original_tx_no: Optional[str]
    refunded_amount: Number
    created_at: str
    operator: Optional[str]
    external_order_id: Optional[str]
    tag: Dict[str, Any]
    settlement_id: Optional[str]


class MerchantListTransactionsOutput(TypedDict):
    transactions: List[TransactionRow]
    pagination: Pagination
    next_cursor: Optional[str]


class MerchantPreviewSettlementOutputPreview(TypedDict):
    payment_count: int
    payment_amount: Number
    refund_count: int
    refund_amount: Number
    total_amount: Number
    total_tx_count: int


class MerchantPreviewSettlementOutput(TypedDict):
    preview: MerchantPreviewSettlementOutputPreview


class _ManagerApprovalRequired(TypedDict):
    operator: str


class ManagerApproval(_ManagerApprovalRequired, total=False):
    password: str
    pin: str


class MerchantRefundOutputRefund(TypedDict):
    refund_tx_id: str
    refund_tx_no: str
    refunded_amount: Number
    original_tx_no: str
    points_reversed: int
    status: TxStatus
    created_at: str


class MerchantRefundOutput(TypedDict):
    success: Literal[True]
    refund: MerchantRefundOutputRefund
    remaining_refundable: Number
    replayed: bool


class MerchantResetOperatorPasswordOutput(TypedDict):
    success: Literal[True]
    message: str
    ended_sessions: int


class MerchantSetPinOutput(TypedDict):
    success: Literal[True]
    message: str


class MerchantUpdateOperatorOutput(TypedDict):
    success: Literal[True]
    operator: OperatorRow
    ended_sessions: int


class CommonGetSettingsOutput(TypedDict):
    business_name: Optional[str]
    timezone: str
    currency: str
    phone_countries: List[str]
    charge_max: Number
    recharge_min: Number
    recharge_max: Number


class RefundRow(TypedDict):
    id: str
    tx_no: str
    refunded_amount: Number
    points_reversed: int
    reason: Optional[str]
    status: TxStatus
    created_at: str


class CommonGetTransactionOutputTransaction(TypedDict):
    id: str
    tx_no: str
    tx_type: TxType
    card_id: str
    card_no: str
    merchant_id: Optional[str]
    merchant_name: Optional[str]
    raw_amount: Number
    discount_applied: Number
    final_amount: Number
    points_earned: int
    status: TxStatus
    payment_method: PayMethod
    reason: Optional[str]
    original_tx_no: Optional[str]
    refunded_amount: Number
    created_at: str
    operator: Optional[str]
    external_order_id: Optional[str]
    tag: Dict[str, Any]
    settlement_id: Optional[str]
    merchant_code: Optional[str]
    refunds: List[RefundRow]
    refund_count: int
    remaining_refundable: Optional[Number]
    acted_by: Optional[Literal["administrator"]]


class CommonGetTransactionOutput(TypedDict):
    transaction: CommonGetTransactionOutputTransaction


Type = Literal[
    "payment.completed",
    "payment.refunded",
    "recharge.credited",
    "card.issued",
    "card.frozen",
    "card.unfrozen",
    "card.lost",
    "card.closed",
    "card.expired",
    "card.points_adjusted",
    "member.created",
    "member.updated",
    "member.suspended",
    "member.reactivated",
    "merchant.created",
    "merchant.suspended",
    "merchant.reactivated",
    "settlement.created",
    "settlement.updated",
]


EventType = Literal[
    "payment.completed",
    "payment.refunded",
    "recharge.credited",
    "card.issued",
    "card.frozen",
    "card.unfrozen",
    "card.lost",
    "card.closed",
    "card.expired",
    "card.points_adjusted",
    "member.created",
    "member.updated",
    "member.suspended",
    "member.reactivated",
    "merchant.created",
    "merchant.suspended",
    "merchant.reactivated",
    "settlement.created",
    "settlement.updated",
]


class EventMerchant(TypedDict):
    merchant_id: str
    code: str
    name: str


class Event(TypedDict):
    id: int
    type: EventType
    created_at: str
    merchant: Optional[EventMerchant]
    object_type: str
    object: Optional[Dict[str, Any]]
    request_id: Optional[str]


class CommonListEventsOutput(TypedDict):
    events: List[Event]
    next_after: int


class CommonValidateQrOutputCardInfo(TypedDict):
    card_no: str
    card_type: CardType
    balance: Number
    status: CardStatus
    member_level: int
    member_name: str


class CommonValidateQrOutput(TypedDict):
    valid: Literal[True]
    card_id: str
    card_info: CommonValidateQrOutputCardInfo
    expires_at: str


class AdminAdjustPointsOutputAdjustment(TypedDict):
    card_id: str
    points_before: int
    points_after: int
    delta_points: int
    level_before: int
    level_after: int
    discount_after: Number
    reason: str
    updated_at: str


class _AdminAdjustPointsOutputRequired(TypedDict):
    success: Literal[True]
    adjustment: AdminAdjustPointsOutputAdjustment


class AdminAdjustPointsOutput(_AdminAdjustPointsOutputRequired, total=False):
    replayed: bool


class AdminBatchRotateQrOutputResult(TypedDict):
    affected_cards: int
    ttl_seconds: int
    executed_at: str


class AdminBatchRotateQrOutput(TypedDict):
    success: Literal[True]
    result: AdminBatchRotateQrOutputResult
    message: str


class Approval(TypedDict):
    id: str
    operation: Literal["adjust_points", "issue_card", "pay_settlement", "recharge"]
    amount: Number
    object_type: str
    object_id: str
    details: Dict[str, Any]
    state: ApprovalState
    created_at: str
    expires_at: str
    maker_id: str
    maker_name: str
    decided_at: Optional[str]
    decided_by_name: Optional[str]
    reason: Optional[str]
    void_reason: Optional[str]
    result: Optional[Dict[str, Any]]
    is_own: bool
    can_decide: bool


class AdminCancelApprovalOutput(TypedDict):
    success: Literal[True]
    approval: Approval


class AdminCleanExpiredOutputResult(TypedDict):
    removed_codes: int
    removed_sessions: int
    removed_keys: int
    executed_at: str


class AdminCleanExpiredOutput(TypedDict):
    success: Literal[True]
    result: AdminCleanExpiredOutputResult


class AdminCloseCardOutputCard(TypedDict):
    card_id: str
    card_no: str
    status: CardStatus
    updated_at: str


class AdminCloseCardOutput(TypedDict):
    success: Literal[True]
    card: AdminCloseCardOutputCard
    message: str


class AdminCreateFirstLoginCodeOutput(TypedDict):
    success: Literal[True]
    message: str
    first_login_code: str
    expires_at: str
    ended_sessions: int


class AdminCreateFirstLoginCodesOutputCodesItem(TypedDict):
    member_id: str
    member_no: str
    name: str
    first_login_code: str
    expires_at: str


class AdminCreateFirstLoginCodesOutput(TypedDict):
    success: Literal[True]
    message: str
    codes: List[AdminCreateFirstLoginCodesOutputCodesItem]


class MemberRow(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    created_at: str


class AdminCreateMemberOutputDefaultCard(TypedDict):
    card_id: str
    card_no: str
    card_type: CardType
    status: CardStatus


class AdminCreateMemberOutput(TypedDict):
    success: Literal[True]
    member: MemberRow
    default_card: AdminCreateMemberOutputDefaultCard


class AdminListMembersOutputMembersItem(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    created_at: str
    updated_at: str


class AdminListMembersOutput(TypedDict):
    members: List[AdminListMembersOutputMembersItem]
    pagination: Pagination
    next_cursor: Optional[str]


MerchantStatus = Literal["active", "inactive", "suspended"]


class MerchantRow(TypedDict):
    merchant_id: str
    code: str
    name: str
    contact: Optional[str]
    status: MerchantStatus
    created_at: str


class AdminCreateMerchantOutput(TypedDict):
    success: Literal[True]
    merchant: MerchantRow


class AdminListMerchantsOutputMerchantsItem(TypedDict):
    merchant_id: str
    code: str
    name: str
    contact: Optional[str]
    status: MerchantStatus
    created_at: str
    updated_at: str


class AdminListMerchantsOutput(TypedDict):
    merchants: List[AdminListMerchantsOutputMerchantsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminCreateOperatorOutput(TypedDict):
    success: Literal[True]
    operator: OperatorRow


class AdminListOperatorsOutput(TypedDict):
    operators: List[OperatorRow]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminDecideApprovalOutput(TypedDict):
    success: Literal[True]
    approval: Approval


class AdminExpireCardsOutputResult(TypedDict):
    expired_cards: int
    has_more: bool
    executed_at: str


class AdminExpireCardsOutput(TypedDict):
    success: Literal[True]
    result: AdminExpireCardsOutputResult


class AdminExportAuditOutput(TypedDict):
    filename: str
    content_type: Literal["text/csv; charset=utf-8"]
    csv: str
    exported: int
    next_cursor: Optional[str]


class AdminFreezeCardOutputCard(TypedDict):
    card_id: str
    card_no: str
    status: CardStatus
    updated_at: str


class AdminFreezeCardOutput(TypedDict):
    success: Literal[True]
    card: AdminFreezeCardOutputCard
    message: str


class AdminGetApprovalOutput(TypedDict):
    approval: Approval


class AdminGetCardOutputCard(TypedDict):
    card_id: str
    card_no: str
    card_type: CardType
    name: Optional[str]
    owner_member_id: Optional[str]
    owner_member_no: Optional[str]
    owner_name: Optional[str]
    balance: Number
    points: int
    level: int
    fixed_discount: Optional[Number]
    corporate_discount: Optional[Number]
    status: CardStatus
    expires_at: Optional[str]
    created_at: str
    level_name: str
    discount_rate: Number
    next_level: Optional[NextLevel]
    live_codes: int
    updated_at: str


class CardBinding(TypedDict):
    member_id: str
    member_no: str
    name: str
    role: BindRole
    created_at: str


class AdminGetCardOutput(TypedDict):
    card: AdminGetCardOutputCard
    bindings: List[CardBinding]
    binding_count: int


class AdminGetMemberOutputMember(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    created_at: str
    login_enabled: bool
    identity_providers: List[str]
    live_sessions: int
    updated_at: str


class AdminGetMemberOutput(TypedDict):
    member: AdminGetMemberOutputMember
    cards: List[MemberCard]


class AdminUpdateMemberOutputMember(TypedDict):
    member_id: str
    member_no: str
    name: str
    phone: Optional[str]
    email: Optional[str]
    status: MemberStatus
    created_at: str
    updated_at: str


class AdminUpdateMemberOutput(TypedDict):
    success: Literal[True]
    member: AdminUpdateMemberOutputMember


class AdminGetMerchantOutputMerchant(TypedDict):
    merchant_id: str
    code: str
    name: str
    contact: Optional[str]
    status: MerchantStatus
    created_at: str
    login_enabled: bool
    operator_count: int
    live_sessions: int
    today_payment_count: int
    today_net_amount: Number
    updated_at: str


class AdminGetMerchantOutput(TypedDict):
    merchant: AdminGetMerchantOutputMerchant


class AdminGetStatisticsOutputSystemStatsMembers(TypedDict):
    total: int
    active: int
    suspended: int


class AdminGetStatisticsOutputSystemStatsCardsByType(TypedDict):
    standard: int
    prepaid: int
    corporate: int
    voucher: int


class AdminGetStatisticsOutputSystemStatsCards(TypedDict):
    total: int
    active: int
    inactive: int
    by_type: AdminGetStatisticsOutputSystemStatsCardsByType


class AdminGetStatisticsOutputSystemStatsMerchants(TypedDict):
    total: int
    active: int
    inactive: int


class AdminGetStatisticsOutputSystemStats(TypedDict):
    members: AdminGetStatisticsOutputSystemStatsMembers
    cards: AdminGetStatisticsOutputSystemStatsCards
    merchants: AdminGetStatisticsOutputSystemStatsMerchants
    outstanding_balance: Number


class AdminGetStatisticsOutputTodayStatsTransactions(TypedDict):
    total_count: int
    payment_count: int
    refund_count: int
    recharge_count: int
    payment_amount: Number
    refund_amount: Number
    recharge_amount: Number


class AdminGetStatisticsOutputTodayStats(TypedDict):
    date: str
    timezone: str
    transactions: AdminGetStatisticsOutputTodayStatsTransactions
    qr_generated: int
    new_members: int


class AdminGetStatisticsOutput(TypedDict):
    system_stats: AdminGetStatisticsOutputSystemStats
    today_stats: AdminGetStatisticsOutputTodayStats
    generated_at: str


TrendInterval = Literal["day", "week", "month"]


class AdminGetTrendsOutputTrendsItem(TypedDict):
    period: str
    payment_count: int
    payment_amount: Number
    refund_count: int
    refund_amount: Number
    net_amount: Number
    recharge_count: int
    recharge_amount: Number
    unique_customers: int


class AdminGetTrendsOutput(TypedDict):
    interval: TrendInterval
    timezone: Optional[str]
    trends: List[AdminGetTrendsOutputTrendsItem]


class AdminInviteAdministratorOutputAdministrator(TypedDict):
    administrator_id: str
    name: str
    role: AdministratorRoleField


class AdminInviteAdministratorOutput(TypedDict):
    success: Literal[True]
    administrator: AdminInviteAdministratorOutputAdministrator
    first_login_code: str
    expires_at: str


class AdministratorRow(TypedDict):
    administrator_id: str
    name: str
    role: AdministratorRoleField
    status: AccountStatus
    login_enabled: bool
    second_factor: bool
    first_login_expires_at: Optional[str]
    last_seen_at: Optional[str]
    created_at: str
    updated_at: str


class AdminListAdministratorsOutput(TypedDict):
    administrators: List[AdministratorRow]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminIssueCardOutputCard(TypedDict):
    card_id: str
    card_no: str
    card_type: CardType
    name: Optional[str]
    owner_member_id: str
    status: CardStatus
    balance: Number
    fixed_discount: Optional[Number]
    expires_at: Optional[str]
    created_at: str
    initial_tx_no: Optional[str]


class _AdminIssueCardOutputRequired(TypedDict):
    success: Literal[True]
    card: AdminIssueCardOutputCard


class AdminIssueCardOutput(_AdminIssueCardOutputRequired, total=False):
    replayed: bool


class CardRow(TypedDict):
    card_id: str
    card_no: str
    card_type: CardType
    name: Optional[str]
    owner_member_id: Optional[str]
    owner_member_no: Optional[str]
    owner_name: Optional[str]
    balance: Number
    points: int
    level: int
    fixed_discount: Optional[Number]
    corporate_discount: Optional[Number]
    status: CardStatus
    expires_at: Optional[str]
    created_at: str


class AdminSearchCardsOutput(TypedDict):
    cards: List[CardRow]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminListApprovalsOutput(TypedDict):
    approvals: List[Approval]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminListAuditEventsOutputEventsItem(TypedDict):
    id: int
    created_at: str
    actor_role: str
    actor_id: Optional[str]
    actor_name: Optional[str]
    operator: Optional[str]
    on_behalf_of: Optional[str]
    session_id: Optional[str]
    request_id: Optional[str]
    ip: Optional[str]
    action: str
    object_type: str
    object_id: str
    details: Dict[str, Any]


class AdminListAuditEventsOutput(TypedDict):
    events: List[AdminListAuditEventsOutputEventsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminListSessionsOutputSessionsItem(TypedDict):
    session_id: str
    role: Literal["member", "merchant", "admin"]
    subject_id: str
    name: str
    merchant_code: Optional[str]
    operator: Optional[str]
    ip: Optional[str]
    user_agent: Optional[str]
    state: str
    created_at: str
    last_seen_at: str
    expires_at: str
    revoked_at: Optional[str]
    revoke_reason: Optional[str]


class AdminListSessionsOutput(TypedDict):
    sessions: List[AdminListSessionsOutputSessionsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminListSettlementsOutputSettlementsItem(TypedDict):
    id: str
    merchant_id: str
    mode: SettlementMode
    period_start: str
    period_end: str
    payment_count: int
    payment_amount: Number
    refund_count: int
    refund_amount: Number
    total_amount: Number
    total_tx_count: int
    status: SettlementStatus
    created_at: str
    merchant_code: str
    merchant_name: str
    updated_at: str


class AdminListSettlementsOutput(TypedDict):
    settlements: List[AdminListSettlementsOutputSettlementsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class AdminListTransactionsOutputTransactionsItem(TypedDict):
    id: str
    tx_no: str
    tx_type: TxType
    card_id: str
    card_no: str
    merchant_id: Optional[str]
    merchant_name: Optional[str]
    raw_amount: Number
    discount_applied: Number
    final_amount: Number
    points_earned: int
    status: TxStatus
    payment_method: PayMethod
    reason: Optional[str]
    original_tx_no: Optional[str]
    refunded_amount: Number
    created_at: str
    operator: Optional[str]
    external_order_id: Optional[str]
    tag: Dict[str, Any]
    settlement_id: Optional[str]
    member_id: Optional[str]
    member_no: Optional[str]
    member_name: Optional[str]
    merchant_code: Optional[str]


class AdminListTransactionsOutput(TypedDict):
    transactions: List[AdminListTransactionsOutputTransactionsItem]
    pagination: Pagination
    next_cursor: Optional[str]


class MemberStatusRow(TypedDict):
    member_id: str
    name: str
    status: MemberStatus
    updated_at: str


class AdminReactivateMemberOutput(TypedDict):
    success: Literal[True]
    member: MemberStatusRow
    message: str


class MerchantStatusRow(TypedDict):
    merchant_id: str
    code: str
    name: str
    status: MerchantStatus
    updated_at: str


class AdminReactivateMerchantOutput(TypedDict):
    success: Literal[True]
    merchant: MerchantStatusRow
    message: str


class AdminReportCardLostOutputCard(TypedDict):
    card_id: str
    card_no: str
    status: CardStatus
    updated_at: str


class AdminReportCardLostOutput(TypedDict):
    success: Literal[True]
    card: AdminReportCardLostOutputCard
    message: str


class AdminResetAdministratorPasswordOutput(TypedDict):
    success: Literal[True]
    message: str
    first_login_code: str
    expires_at: str
    ended_sessions: int


class AdminResetAdministratorSecondFactorOutput(TypedDict):
    success: Literal[True]
    message: str
    removed: bool
    ended_sessions: int


class AdminResetMemberPasswordOutput(TypedDict):
    success: Literal[True]
    message: str
    ended_sessions: int


class AdminResetMerchantPasswordOutput(TypedDict):
    success: Literal[True]
    message: str
    ended_sessions: int


class AdminRevokeSessionOutput(TypedDict):
    success: Literal[True]
    message: str
    ended: bool


class AdminSuspendMemberOutput(TypedDict):
    success: Literal[True]
    member: MemberStatusRow
    message: str


class AdminSuspendMerchantOutput(TypedDict):
    success: Literal[True]
    merchant: MerchantStatusRow
    message: str


class AdminUnfreezeCardOutputCard(TypedDict):
    card_id: str
    card_no: str
    status: CardStatus
    updated_at: str


class AdminUnfreezeCardOutput(TypedDict):
    success: Literal[True]
    card: AdminUnfreezeCardOutputCard
    message: str


class AdminUpdateAdministratorOutput(TypedDict):
    success: Literal[True]
    administrator: AdministratorRow
    ended_sessions: int


class AdminUpdateOperatorOutput(TypedDict):
    success: Literal[True]
    operator: OperatorRow
    ended_sessions: int


class AdminUpdateSettlementStatusOutputSettlement(TypedDict):
    id: str
    merchant_id: str
    merchant_code: str
    mode: SettlementMode
    period_start: str
    period_end: str
    total_amount: Number
    total_tx_count: int
    status: SettlementStatus
    created_at: str
    updated_at: str


class _AdminUpdateSettlementStatusOutputRequired(TypedDict):
    success: Literal[True]
    settlement: AdminUpdateSettlementStatusOutputSettlement


class AdminUpdateSettlementStatusOutput(_AdminUpdateSettlementStatusOutputRequired, total=False):
    replayed: bool


class AdminVerifyAuditOutputChecked(TypedDict):
    events: int
    unsealed_events: int
    batches: int


class AdminVerifyAuditOutputViolationsItem(TypedDict):
    violation: str
    object_type: str
    object_id: str
    details: Dict[str, Any]


class AdminVerifyAuditOutput(TypedDict):
    ok: bool
    checked: AdminVerifyAuditOutputChecked
    head_hash: Optional[str]
    violations: List[AdminVerifyAuditOutputViolationsItem]


class AdminVerifyLedgerOutputChecked(TypedDict):
    cards: int
    transactions: int


class AdminVerifyLedgerOutputViolationsItem(TypedDict):
    invariant: str
    object_type: str
    object_id: str
    details: Dict[str, Any]


class AdminVerifyLedgerOutput(TypedDict):
    ok: bool
    checked: AdminVerifyLedgerOutputChecked
    violation_count: int
    violations: List[AdminVerifyLedgerOutputViolationsItem]


class Liveness(TypedDict):
    status: Literal["alive"]
    timestamp: str


class Readiness(TypedDict):
    status: Literal["ready", "not_ready"]
    timestamp: str


class HealthChecks(TypedDict):
    database: bool
    redis: Union[bool, Literal["disabled"]]
    rpc_functions: bool


class Health(TypedDict):
    status: Literal["healthy", "unhealthy"]
    timestamp: str
    version: str
    checks: HealthChecks


class MpsClient(_Transport):
    """The operations of the API. Arguments are named; what is UNSET is not sent. Every call may raise MpsError."""

    def with_token(self, token: Token) -> MpsClient:
        """The same client for another login: its token, or a function that answers the current one."""
        return self._with_token(token)

    def auth_change_password(
        self,
        *,
        current_password: str,
        new_password: str,
        admin_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthChangePasswordOutput:
        """Change my password. Sets a new password and ends the account's other sessions. Asks for a one-time code where
        the account has a second factor.

        current_password: The password that is in force now
        new_password: The password from now on; easily guessed ones are refused
        admin_code: The one-time code, where the account has one enrolled
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/password",
            body={
                "current_password": current_password,
                "new_password": new_password,
                "admin_code": admin_code,
                "idempotency_key": idempotency_key,
            },
        )

    def auth_choose_first_password(
        self,
        *,
        role: Literal["member", "merchant", "admin"],
        identifier: str,
        code: str,
        new_password: str,
        operator: str = UNSET,
        admin_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthChooseFirstPasswordOutput:
        """Choose a password at the first login. Exchanges a first-login code for a password of the person and a token.
        A code works once, within 7 days; an unknown account, a wrong code and a used one get the same answer, and
        wrong codes are limited to 5 a day for an account.

        role: What kind of account it is; of a binding, what the member may do with the card
        identifier: A member's number, phone, email or id; a merchant's code; an administrator's name
        code: The first-login code, in any spelling
        new_password: The password from now on; easily guessed ones are refused
        operator: The name of a merchant operator; merchants alone
        admin_code: The one-time code, where the account has one enrolled
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/first-login",
            body={
                "role": role,
                "identifier": identifier,
                "code": code,
                "new_password": new_password,
                "operator": operator,
                "admin_code": admin_code,
                "idempotency_key": idempotency_key,
            },
        )

    def auth_list_sessions(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
    ) -> AuthListSessionsOutput:
        """List my sessions. The account's sessions that are still alive, newest first.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        """
        return self._call("GET", "/auth/sessions", query={"limit": limit, "offset": offset, "cursor": cursor})

    def auth_login(
        self,
        *,
        role: Literal["member", "merchant", "admin"],
        identifier: str,
        password: str,
        operator: str = UNSET,
        device_token: str = UNSET,
        admin_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthLoginOutput:
        """Log in. Exchanges an identifier and a password for a token. An unknown identifier, a wrong password and a
        suspended account get the same answer.

        role: What kind of account it is; of a binding, what the member may do with the card
        identifier: A member's number, phone, email or id; a merchant's code; an administrator's name
        password: The password in plain text; it is stored only as a hash
        operator: The name of a merchant operator; merchants alone
        device_token: What an earlier login on this device answered; wrong tries elsewhere then leave this one its
            own
        admin_code: The one-time code, where the account has one enrolled
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/login",
            body={
                "role": role,
                "identifier": identifier,
                "password": password,
                "operator": operator,
                "device_token": device_token,
                "admin_code": admin_code,
                "idempotency_key": idempotency_key,
            },
        )

    def auth_login_external(
        self,
        *,
        provider: Literal["wechat", "alipay", "line"],
        credential: str,
        name: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthLoginExternalOutput:
        """Log in with an external identity. Logs a member in with an identity that a provider vouches for: for
        `wechat`, the code from the mini-program's `wx.login`. An identity that belongs to no member is
        MEMBER_NOT_FOUND, or registers a member where the server allows it.

        provider: Who vouches for the member
        credential: What the provider gave the client: for wechat the code of the mini-program's wx.login
        name: The name to register with, where that is allowed
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/login/external",
            body={"provider": provider, "credential": credential, "name": name, "idempotency_key": idempotency_key},
        )

    def auth_logout(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AuthLogoutOutput:
        """Log out. Ends the session that the token names. Other sessions of the account continue.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/logout", body={"idempotency_key": idempotency_key})

    def auth_logout_all(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AuthLogoutAllOutput:
        """Log out on every device. Ends every session of the account, including this one.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/logout-all", body={"idempotency_key": idempotency_key})

    def auth_me(self) -> AuthMeOutput:
        """Show who is logged in. Answers who is logged in, which permissions the session has, and when it expires."""
        return self._call("GET", "/auth/me")

    def auth_reauthenticate(
        self,
        *,
        password: str,
        admin_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthReauthenticateOutput:
        """Prove the password again. Proves the password again within a session. What administrators do with money,
        accounts or logins, and large refunds, answer PERMISSION_DENIED with the reason `reauthentication_required`
        when the last proof is too old. Logging in counts as a proof.

        password: The password in plain text; it is stored only as a hash
        admin_code: The one-time code, where the account has one enrolled
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/reauthenticate",
            body={"password": password, "admin_code": admin_code, "idempotency_key": idempotency_key},
        )

    def auth_refresh(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AuthRefreshOutput:
        """Renew the token. Extends the session and answers a new token for it.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/refresh", body={"idempotency_key": idempotency_key})

    def auth_renew_recovery_codes(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AuthRenewRecoveryCodesOutput:
        """Make new recovery codes. Replaces the recovery codes of the second factor, and answers the new ones, once.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/totp/recovery-codes", body={"idempotency_key": idempotency_key})

    def auth_revoke_session(
        self,
        *,
        session_id: str,
        idempotency_key: str = UNSET,
    ) -> AuthRevokeSessionOutput:
        """End one of my sessions. Ends one of the account's own sessions, such as that of a lost phone.

        session_id: The login's id
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/sessions/revoke",
            body={"session_id": session_id, "idempotency_key": idempotency_key},
        )

    def auth_switch_operator(
        self,
        *,
        operator: str,
        pin: str,
        idempotency_key: str = UNSET,
    ) -> AuthSwitchOperatorOutput:
        """Hand the till over to another operator. Ends the login and opens one for another operator of the merchant, by
        PIN. Possible in a login that a password opened on this business day; otherwise PERMISSION_DENIED with the
        reason `reauthentication_required`. An operator has five wrong PINs a day. Where managers need a second
        factor, a manager is refused with the reason `second_factor_needed` and logs in instead. Needs the permission
        `merchant:charge`.

        operator: The named operator of a merchant; absent or null for its own account
        pin: Six digits, by which an operator takes over a till or a manager approves a refund
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/switch-operator",
            body={"operator": operator, "pin": pin, "idempotency_key": idempotency_key},
        )

    def auth_totp_confirm(
        self,
        *,
        code: str,
        idempotency_key: str = UNSET,
    ) -> AuthTotpConfirmOutput:
        """Confirm a second factor. Activates the second factor with its first code, and answers the recovery codes,
        once.

        code: The first code that the authenticator shows
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/totp/confirm", body={"code": code, "idempotency_key": idempotency_key})

    def auth_totp_disable(
        self,
        *,
        password: str,
        admin_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AuthTotpDisableOutput:
        """Remove the second factor. Removes the caller's own second factor, with the password and a code.

        password: The password in plain text; it is stored only as a hash
        admin_code: The one-time code, where the account has one enrolled
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/auth/totp/disable",
            body={"password": password, "admin_code": admin_code, "idempotency_key": idempotency_key},
        )

    def auth_totp_enroll(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AuthTotpEnrollOutput:
        """Begin a second factor. Answers a new shared secret, once. No code is asked for before the first one is
        confirmed. Asks for a recent proof of the password.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/auth/totp/enroll", body={"idempotency_key": idempotency_key})

    def member_bind_card(
        self,
        *,
        card_id: str = UNSET,
        card_no: str = UNSET,
        role: BindRole = UNSET,
        binding_password: str = UNSET,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberBindCardOutput:
        """Bind a shared card. Binds the member to a shared card with the password that its owner has set. Needs the
        permission `member:bind_card`.

        card_id: The card's id
        card_no: The number on the card, where its id is not known
        role: member or viewer; administrators may give any role
        binding_password: By this password other members bind themselves to the card
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/bind-card",
            body={
                "card_id": card_id,
                "card_no": card_no,
                "role": role,
                "binding_password": binding_password,
                "member_id": member_id,
                "idempotency_key": idempotency_key,
            },
        )

    def member_change_binding_password(
        self,
        *,
        card_id: str,
        binding_password: Optional[str],
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberChangeBindingPasswordOutput:
        """Change a shared card's binding password. Sets or removes the password by which members bind to a card. Only
        its owner may. Wrong guesses are counted anew. Needs the permission `member:manage_cards`.

        card_id: The card's id
        binding_password: 4 to 72 bytes; null lets nobody bind by a password
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/cards/" + _segment(card_id) + "/binding-password",
            body={"binding_password": binding_password, "member_id": member_id, "idempotency_key": idempotency_key},
        )

    def member_generate_qr(
        self,
        *,
        card_id: str,
        ttl_seconds: int = UNSET,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberGenerateQrOutput:
        """Issue a payment code. Issues the card's one live payment code for this member; the previous code stops
        working at once. The plain code is answered only here. Needs the permission `member:generate_qr`.

        card_id: The card's id
        ttl_seconds: Lifetime in seconds, 900 by default; brought into 30 to 7,200
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/qr/generate",
            body={
                "card_id": card_id,
                "ttl_seconds": ttl_seconds,
                "member_id": member_id,
                "idempotency_key": idempotency_key,
            },
        )

    def member_get_profile(
        self,
        *,
        member_id: str = UNSET,
    ) -> MemberGetProfileOutput:
        """Show the member's own data and level. The member's own data, with level and points. Needs the permission
        `member:read_cards`.

        member_id: Whose; for administrators
        """
        return self._call("GET", "/member/profile", query={"member_id": member_id})

    def member_update_profile(
        self,
        *,
        name: str,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberUpdateProfileOutput:
        """Change the member's own name. Changes the member's own name; merchants see only its first character. Phone
        and email, with which members log in, can be changed only by administrators. Needs the permission
        `member:edit_profile`.

        name: The name that people see
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "PATCH",
            "/member/profile",
            body={"name": name, "member_id": member_id, "idempotency_key": idempotency_key},
        )

    def member_list_bindings(
        self,
        *,
        card_id: str,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        member_id: str = UNSET,
    ) -> MemberListBindingsOutput:
        """List who is bound to a card. Lists the members who are bound to a card. Only its owner may. Needs the
        permission `member:manage_cards`.

        card_id: The card's id
        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        member_id: Whose; for administrators
        """
        return self._call(
            "GET",
            "/member/cards/" + _segment(card_id) + "/bindings",
            query={"limit": limit, "offset": offset, "cursor": cursor, "member_id": member_id},
        )

    def member_list_cards(
        self,
        *,
        member_id: str = UNSET,
    ) -> MemberListCardsOutput:
        """List cards with balances and points. Every card that the member owns or is bound to, with totals. Needs the
        permission `member:read_cards`.

        member_id: Whose; for administrators
        """
        return self._call("GET", "/member/cards", query={"member_id": member_id})

    def member_list_points(
        self,
        *,
        card_id: str,
        member_id: str = UNSET,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
    ) -> MemberListPointsOutput:
        """List a card's point entries. Every change of the points of a card that the member can see, newest first.
        Needs the permission `member:read_cards`.

        card_id: The card's id
        member_id: Whose; for administrators
        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        """
        return self._call(
            "GET",
            "/member/points",
            query={"card_id": card_id, "member_id": member_id, "limit": limit, "offset": offset, "cursor": cursor},
        )

    def member_list_transactions(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        start_date: str = UNSET,
        end_date: str = UNSET,
        tx_type: TxType = UNSET,
        status: TxStatus = UNSET,
        q: str = UNSET,
        external_order_id: str = UNSET,
        operator: str = UNSET,
        card_no: str = UNSET,
        amount_min: Number = UNSET,
        amount_max: Number = UNSET,
        idempotency_key: str = UNSET,
        request_id: str = UNSET,
        member_id: str = UNSET,
    ) -> MemberListTransactionsOutput:
        """List the member's transactions. The member's payments and top-ups, and everything that happened on cards that
        the member owns, newest first. Needs the permission `member:read_transactions`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        tx_type: Only transactions of this kind
        status: Only rows in this state
        q: A whole number: of a transaction, a foreign order or a card
        external_order_id: The caller's own order number
        operator: Who stood at the till
        card_no: The card's number, as printed on it
        amount_min: Final amounts from here on
        amount_max: Final amounts up to here
        idempotency_key: The key under which it was asked for
        request_id: The `X-Request-Id` of the answer that made it
        member_id: Whose; for administrators
        """
        return self._call(
            "GET",
            "/member/transactions",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "start_date": start_date,
                "end_date": end_date,
                "tx_type": tx_type,
                "status": status,
                "q": q,
                "external_order_id": external_order_id,
                "operator": operator,
                "card_no": card_no,
                "amount_min": amount_min,
                "amount_max": amount_max,
                "idempotency_key": idempotency_key,
                "request_id": request_id,
                "member_id": member_id,
            },
        )

    def member_recharge(
        self,
        *,
        card_id: str,
        amount: Amount,
        payment_method: PayMethod = UNSET,
        external_order_id: str = UNSET,
        tag: Dict[str, Any] = UNSET,
        idempotency_key: str = UNSET,
        member_id: str = UNSET,
    ) -> Union[MemberRechargeOutput, ApprovalRequested]:
        """Top up a card. Adds money that was received elsewhere to a card. Send an idempotency key: a repetition is
        answered with the first result. An administrator needs a second person above a limit. Needs the permission
        `member:recharge`.

        card_id: The card's id
        amount: An amount with at most two decimals, as a number or a decimal string
        payment_method: How the money was received; not balance
        external_order_id: The caller's own order number; used once per merchant or card
        tag: Whatever the caller wants to keep with the transaction
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        """
        return self._call(
            "POST",
            "/member/recharge",
            body={
                "card_id": card_id,
                "amount": amount,
                "payment_method": payment_method,
                "external_order_id": external_order_id,
                "tag": tag,
                "idempotency_key": idempotency_key,
                "member_id": member_id,
            },
        )

    def member_remove_binding(
        self,
        *,
        card_id: str,
        member_no: str,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberRemoveBindingOutput:
        """Remove a member from a shared card. Ends the use of a shared card by another member. Only its owner may. The
        last owner cannot be removed. Needs the permission `member:manage_cards`.

        card_id: The card's id
        member_no: The member to remove, as `member.listBindings` names it
        member_id: Administrators alone: on whose behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/cards/" + _segment(card_id) + "/bindings/remove",
            body={"member_no": member_no, "member_id": member_id, "idempotency_key": idempotency_key},
        )

    def member_revoke_qr(
        self,
        *,
        card_id: str,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberRevokeQrOutput:
        """Revoke a payment code. Ends the member's live payment code of the card. Needs the permission
        `member:generate_qr`.

        card_id: The card's id
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/qr/revoke",
            body={"card_id": card_id, "member_id": member_id, "idempotency_key": idempotency_key},
        )

    def member_unbind_card(
        self,
        *,
        card_id: str,
        member_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MemberUnbindCardOutput:
        """Unbind a shared card. Removes the member from a shared card. The last owner cannot leave. Needs the
        permission `member:bind_card`.

        card_id: The card's id
        member_id: The member's id; as an input, for administrators who act on a member's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/member/unbind-card",
            body={"card_id": card_id, "member_id": member_id, "idempotency_key": idempotency_key},
        )

    def merchant_charge(
        self,
        *,
        qr_plain: str,
        amount: Amount,
        external_order_id: str = UNSET,
        tag: Dict[str, Any] = UNSET,
        idempotency_key: str = UNSET,
        merchant_code: str = UNSET,
    ) -> MerchantChargeOutput:
        """Charge a card by its payment code. Takes the price, less the card's discount, from the card whose payment
        code the customer shows. A code pays once. Send an idempotency key: a repetition is answered with the first
        result. Needs the permission `merchant:charge`.

        qr_plain: The member's payment code, as scanned
        amount: The price before any discount
        external_order_id: The caller's own order number; used once per merchant or card
        tag: Whatever the caller wants to keep with the transaction
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        """
        return self._call(
            "POST",
            "/merchant/charge",
            body={
                "qr_plain": qr_plain,
                "amount": amount,
                "external_order_id": external_order_id,
                "tag": tag,
                "idempotency_key": idempotency_key,
                "merchant_code": merchant_code,
            },
        )

    def merchant_create_operator(
        self,
        *,
        name: str,
        role: OperatorRoleField = UNSET,
        password: str = UNSET,
        merchant_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MerchantCreateOperatorOutput:
        """Add an operator. Adds a named operator, a manager or a cashier, with a password of its own. Asks for a recent
        proof of the password. Needs the permission `merchant:manage_operators`.

        name: The name that people see
        role: What kind of account it is; of a binding, what the member may do with the card
        password: The password in plain text; it is stored only as a hash
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/merchant/operators",
            body={
                "name": name,
                "role": role,
                "password": password,
                "merchant_code": merchant_code,
                "idempotency_key": idempotency_key,
            },
        )

    def merchant_list_operators(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        merchant_code: str = UNSET,
    ) -> MerchantListOperatorsOutput:
        """List my operators. The named operators of the merchant, newest first. Needs the permission
        `merchant:manage_operators`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        merchant_code: Whose; for administrators
        """
        return self._call(
            "GET",
            "/merchant/operators",
            query={"limit": limit, "offset": offset, "cursor": cursor, "merchant_code": merchant_code},
        )

    def merchant_generate_settlement(
        self,
        *,
        mode: SettlementMode,
        period_start: str,
        period_end: str,
        merchant_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MerchantGenerateSettlementOutput:
        """Settle a period. Creates one settlement of all payments and refunds before `period_end` that no other
        settlement has. `period_start` is a label; an end in the future becomes now. It can be repeated: each
        settlement takes what the ones before it left. Needs the permission `merchant:generate_settlement`.

        mode: How often the merchant is settled with
        period_start: ISO 8601 with an offset, or a day of the business time zone
        period_end: ISO 8601 with an offset, or a day of the business time zone
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/merchant/settlements",
            body={
                "mode": mode,
                "period_start": period_start,
                "period_end": period_end,
                "merchant_code": merchant_code,
                "idempotency_key": idempotency_key,
            },
        )

    def merchant_list_settlements(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        merchant_code: str = UNSET,
    ) -> MerchantListSettlementsOutput:
        """List settlements. The merchant's settlements, newest first. Needs the permission `merchant:read_settlements`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        merchant_code: Whose; for administrators
        """
        return self._call(
            "GET",
            "/merchant/settlements",
            query={"limit": limit, "offset": offset, "cursor": cursor, "merchant_code": merchant_code},
        )

    def merchant_get_daily_summary(
        self,
        *,
        date: str = UNSET,
        merchant_code: str = UNSET,
    ) -> MerchantGetDailySummaryOutput:
        """Summarise a day by the hour. Counts and amounts of one day of the business time zone, in total and by the
        hour. Needs the permission `merchant:read_summary`.

        date: A day of the business time zone; today unless given
        merchant_code: Whose; for administrators
        """
        return self._call("GET", "/merchant/daily-summary", query={"date": date, "merchant_code": merchant_code})

    def merchant_list_transactions(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        start_date: str = UNSET,
        end_date: str = UNSET,
        tx_type: TxType = UNSET,
        status: TxStatus = UNSET,
        q: str = UNSET,
        external_order_id: str = UNSET,
        operator: str = UNSET,
        card_no: str = UNSET,
        amount_min: Number = UNSET,
        amount_max: Number = UNSET,
        idempotency_key: str = UNSET,
        request_id: str = UNSET,
        merchant_code: str = UNSET,
    ) -> MerchantListTransactionsOutput:
        """List the merchant's transactions. The merchant's payments and refunds, newest first, without the identity of
        the members. Needs the permission `merchant:read_transactions`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        tx_type: Only transactions of this kind
        status: Only rows in this state
        q: A whole number: of a transaction, a foreign order or a card
        external_order_id: The caller's own order number
        operator: Who stood at the till
        card_no: The card's number, as printed on it
        amount_min: Final amounts from here on
        amount_max: Final amounts up to here
        idempotency_key: The key under which it was asked for
        request_id: The `X-Request-Id` of the answer that made it
        merchant_code: Whose; for administrators
        """
        return self._call(
            "GET",
            "/merchant/transactions",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "start_date": start_date,
                "end_date": end_date,
                "tx_type": tx_type,
                "status": status,
                "q": q,
                "external_order_id": external_order_id,
                "operator": operator,
                "card_no": card_no,
                "amount_min": amount_min,
                "amount_max": amount_max,
                "idempotency_key": idempotency_key,
                "request_id": request_id,
                "merchant_code": merchant_code,
            },
        )

    def merchant_preview_settlement(
        self,
        *,
        period_start: str,
        period_end: str,
        merchant_code: str = UNSET,
    ) -> MerchantPreviewSettlementOutput:
        """Preview a settlement. Counts and amounts of the payments and refunds that a settlement would include now: all
        before `period_end` that no other settlement has. Changes nothing. Needs the permission
        `merchant:generate_settlement`.

        period_start: ISO 8601 with an offset, or a day of the business time zone
        period_end: ISO 8601 with an offset, or a day of the business time zone
        merchant_code: Whose; for administrators
        """
        return self._call(
            "GET",
            "/merchant/settlements/preview",
            query={"period_start": period_start, "period_end": period_end, "merchant_code": merchant_code},
        )

    def merchant_refund(
        self,
        *,
        original_tx_no: str,
        refund_amount: Amount,
        reason: str = UNSET,
        tag: Dict[str, Any] = UNSET,
        idempotency_key: str = UNSET,
        merchant_code: str = UNSET,
        approved_by: ManagerApproval = UNSET,
    ) -> MerchantRefundOutput:
        """Refund a payment, in full or in part. Refunds all or part of a payment of this merchant, repeatedly until
        nothing remains. Send an idempotency key: a repetition is answered with the first result. Above the amount
        that the server sets, it asks for a recent proof of the password. A cashier may refund with a manager beside,
        whom `approved_by` names with password or PIN; above that amount with the password. Needs the permission
        `merchant:refund`.

        original_tx_no: The number of the payment that a refund gives back
        refund_amount: At most what remains of the payment
        reason: Why; kept with the change and shown in the audit log
        tag: Whatever the caller wants to keep with the transaction
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        approved_by: For a cashier: the manager beside, who approves it
        """
        return self._call(
            "POST",
            "/merchant/refund",
            body={
                "original_tx_no": original_tx_no,
                "refund_amount": refund_amount,
                "reason": reason,
                "tag": tag,
                "idempotency_key": idempotency_key,
                "merchant_code": merchant_code,
                "approved_by": approved_by,
            },
        )

    def merchant_reset_operator_password(
        self,
        *,
        operator_id: str,
        new_password: str,
        merchant_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MerchantResetOperatorPasswordOutput:
        """Reset an operator's password. Sets an operator's password, removes the PIN, and ends the operator's sessions.
        Asks for a recent proof of the password. Needs the permission `merchant:manage_operators`.

        operator_id: The operator's id
        new_password: The password from now on; easily guessed ones are refused
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/merchant/operators/" + _segment(operator_id) + "/reset-password",
            body={"new_password": new_password, "merchant_code": merchant_code, "idempotency_key": idempotency_key},
        )

    def merchant_set_pin(
        self,
        *,
        pin: str,
        merchant_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MerchantSetPinOutput:
        """Set my PIN. Sets the six digits by which the caller, a named operator, takes over a till. The merchant's own
        account has none. Asks for a recent proof of the password. Needs the permission `merchant:charge`.

        pin: Six digits, by which an operator takes over a till or a manager approves a refund
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/merchant/pin",
            body={"pin": pin, "merchant_code": merchant_code, "idempotency_key": idempotency_key},
        )

    def merchant_update_operator(
        self,
        *,
        operator_id: str,
        role: OperatorRoleField = UNSET,
        status: AccountStatus = UNSET,
        merchant_code: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> MerchantUpdateOperatorOutput:
        """Change an operator's role or status. Changes an operator's role, or disables and enables the operator, and
        ends the operator's sessions. Asks for a recent proof of the password. Needs the permission
        `merchant:manage_operators`.

        operator_id: The operator's id
        role: What kind of account it is; of a binding, what the member may do with the card
        status: The state that it is in
        merchant_code: The merchant's code; as an input, for administrators who act on a merchant's behalf
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "PATCH",
            "/merchant/operators/" + _segment(operator_id),
            body={"role": role, "status": status, "merchant_code": merchant_code, "idempotency_key": idempotency_key},
        )

    def common_get_settings(self) -> CommonGetSettingsOutput:
        """Read the settings that clients need. Answers the business time zone, the currency, the countries of phone
        numbers and the limits of one charge and one recharge.
        """
        return self._call("GET", "/common/settings")

    def common_get_transaction(
        self,
        *,
        tx_no: str,
    ) -> CommonGetTransactionOutput:
        """Show a transaction with its refunds. One transaction with its refunds, for the member, the merchant or the
        administrator whom it concerns; to anybody else it does not exist.

        tx_no: The transaction's number, for receipts and support
        """
        return self._call("GET", "/common/transactions/" + _segment(tx_no))

    def common_list_events(
        self,
        *,
        after: int = UNSET,
        type: Type = UNSET,
        limit: int = UNSET,
    ) -> CommonListEventsOutput:
        """Read what happened, in order. What happened after `after`, oldest first: of their shop for managers, of the
        whole installation for administrators who may read transactions. Going on from `next_after` misses no event
        and repeats none. Events are kept for 90 days. Needs the permission `merchant:read_events`.

        after: The id of the last event that the reader has; without it, the oldest that is kept comes first
        type: Only events of this type
        limit: The most events of one answer
        """
        return self._call("GET", "/events", query={"after": after, "type": type, "limit": limit})

    def common_validate_qr(
        self,
        *,
        qr_plain: str,
        idempotency_key: str = UNSET,
    ) -> CommonValidateQrOutput:
        """Look at a payment code. Answers which card a payment code belongs to. Nothing changes, and the code stays
        valid. Needs the permission `merchant:charge`.

        qr_plain: The member's payment code, as scanned
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/common/qr/validate",
            body={"qr_plain": qr_plain, "idempotency_key": idempotency_key},
        )

    def admin_adjust_points(
        self,
        *,
        card_id: str,
        delta_points: int,
        reason: str,
        idempotency_key: str = UNSET,
    ) -> Union[AdminAdjustPointsOutput, ApprovalRequested]:
        """Adjust a card's points. Adds or deducts points by hand; level and discount follow at once. Asks for a recent
        proof of the caller's password. Needs the permission `admin:adjust_points`.

        card_id: The card's id
        delta_points: How many points are added; negative deducts them
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/points/adjust",
            body={
                "card_id": card_id,
                "delta_points": delta_points,
                "reason": reason,
                "idempotency_key": idempotency_key,
            },
        )

    def admin_batch_rotate_qr(
        self,
        *,
        ttl_seconds: int = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminBatchRotateQrOutput:
        """Replace all payment codes. Replaces the live payment codes of all active cards. Needs the permission
        `admin:batch_operations`.

        ttl_seconds: How long the code stays valid
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/qr/batch-rotate",
            body={"ttl_seconds": ttl_seconds, "idempotency_key": idempotency_key},
        )

    def admin_cancel_approval(
        self,
        *,
        approval_id: str,
        idempotency_key: str = UNSET,
    ) -> AdminCancelApprovalOutput:
        """Cancel one's own request. Takes back a call that still waits for a second person. Only its maker may.

        approval_id: The approval's id, as the call that waits was answered with
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/approvals/" + _segment(approval_id) + "/cancel",
            body={"idempotency_key": idempotency_key},
        )

    def admin_clean_expired(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AdminCleanExpiredOutput:
        """Delete expired codes and sessions. Deletes expired payment codes, sessions that ended long ago, and
        idempotency keys after their 48 hours. The keys of charges, refunds and recharges stay. Needs the permission
        `admin:batch_operations`.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/admin/maintenance/clean", body={"idempotency_key": idempotency_key})

    def admin_close_card(
        self,
        *,
        card_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminCloseCardOutput:
        """Close an empty card. Closes a card, which cannot be undone; its balance must be zero. Needs the permission
        `admin:manage_cards`.

        card_id: The card's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/cards/close",
            body={"card_id": card_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_create_first_login_code(
        self,
        *,
        merchant_id: str,
        operator_id: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminCreateFirstLoginCodeOutput:
        """Issue a merchant's first-login code. Replaces the password of a merchant, or of one of its operators, by a
        first-login code, shown once, by which that person chooses a password within 7 days. Ends their sessions.
        Needs the permission `admin:manage_merchants`.

        merchant_id: The merchant's id
        operator_id: The operator's id
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants/" + _segment(merchant_id) + "/first-login-code",
            body={"operator_id": operator_id, "idempotency_key": idempotency_key},
        )

    def admin_create_first_login_codes(
        self,
        *,
        member_ids: List[str],
        idempotency_key: str = UNSET,
    ) -> AdminCreateFirstLoginCodesOutput:
        """Issue first-login codes to members. Replaces the passwords of up to 200 members by first-login codes, shown
        once, by which they choose a password within 7 days. Ends their sessions. Needs the permission
        `admin:manage_members`.

        member_ids: 1 to 200 different members
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/members/first-login-codes",
            body={"member_ids": member_ids, "idempotency_key": idempotency_key},
        )

    def admin_create_member(
        self,
        *,
        name: str,
        phone: Optional[str] = UNSET,
        email: Optional[str] = UNSET,
        password: str = UNSET,
        binding_user_org: Optional[str] = UNSET,
        binding_org_id: Optional[str] = UNSET,
        default_card_type: CardType = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminCreateMemberOutput:
        """Create a member. Creates a member together with the first card. Needs the permission `admin:create_member`.

        name: The name that people see
        phone: The phone number, unique among members; null without one
        email: The email address, unique among members; null without one
        password: The password in plain text; it is stored only as a hash
        binding_user_org: The provider of an external identity
        binding_org_id: The member's id at that provider
        default_card_type: The type of the first card; standard unless given
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/members",
            body={
                "name": name,
                "phone": phone,
                "email": email,
                "password": password,
                "binding_user_org": binding_user_org,
                "binding_org_id": binding_org_id,
                "default_card_type": default_card_type,
                "idempotency_key": idempotency_key,
            },
        )

    def admin_list_members(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        search: str = UNSET,
        identifier: str = UNSET,
        status: MemberStatus = UNSET,
    ) -> AdminListMembersOutput:
        """List and search members. Members, newest first, by a part of the number, name, phone or email; or the one
        member that an identifier names. Needs the permission `admin:read_members`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        search: A part of a number, a name or a contact
        identifier: One member's whole number, phone, email or id, in any spelling
        status: Only rows in this state
        """
        return self._call(
            "GET",
            "/admin/members",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "search": search,
                "identifier": identifier,
                "status": status,
            },
        )

    def admin_create_merchant(
        self,
        *,
        code: str,
        name: str,
        password: str,
        contact: Optional[str] = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminCreateMerchantOutput:
        """Create a merchant. Creates a merchant with its own account, which is a manager. Needs the permission
        `admin:manage_merchants`.

        code: The code that people log in with and see on receipts
        name: The name that people see
        password: The password in plain text; it is stored only as a hash
        contact: How people reach the merchant
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants",
            body={
                "code": code,
                "name": name,
                "password": password,
                "contact": contact,
                "idempotency_key": idempotency_key,
            },
        )

    def admin_list_merchants(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        search: str = UNSET,
        status: MerchantStatus = UNSET,
    ) -> AdminListMerchantsOutput:
        """List and search merchants. Merchants, newest first, by a part of the code, name or contact. Needs the
        permission `admin:read_merchants`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        search: A part of a number, a name or a contact
        status: Only rows in this state
        """
        return self._call(
            "GET",
            "/admin/merchants",
            query={"limit": limit, "offset": offset, "cursor": cursor, "search": search, "status": status},
        )

    def admin_create_operator(
        self,
        *,
        merchant_id: str,
        name: str,
        role: OperatorRoleField = UNSET,
        password: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminCreateOperatorOutput:
        """Add an operator to a merchant. Adds a named operator, a manager or a cashier, with a password of its own.
        Needs the permission `admin:manage_merchants`.

        merchant_id: The merchant's id
        name: The name that people see
        role: What kind of account it is; of a binding, what the member may do with the card
        password: The password in plain text; it is stored only as a hash
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants/" + _segment(merchant_id) + "/operators",
            body={"name": name, "role": role, "password": password, "idempotency_key": idempotency_key},
        )

    def admin_list_operators(
        self,
        *,
        merchant_id: str,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
    ) -> AdminListOperatorsOutput:
        """List a merchant's operators. The named operators of a merchant, newest first. Needs the permission
        `admin:read_merchants`.

        merchant_id: The merchant's id
        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        """
        return self._call(
            "GET",
            "/admin/merchants/" + _segment(merchant_id) + "/operators",
            query={"limit": limit, "offset": offset, "cursor": cursor},
        )

    def admin_decide_approval(
        self,
        *,
        approval_id: str,
        decision: Literal["approve", "refuse"],
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminDecideApprovalOutput:
        """Approve or refuse a call. Decides what another administrator asked for; needs the permissions of that
        operation. Approved, it happens at once, as its maker. It is void where status, owner or amounts have changed
        since. Asks for a recent proof of the caller's password.

        approval_id: The approval's id, as the call that waits was answered with
        decision: Approved, it happens at once
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/approvals/" + _segment(approval_id) + "/decide",
            body={"decision": decision, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_expire_cards(
        self,
        *,
        idempotency_key: str = UNSET,
    ) -> AdminExpireCardsOutput:
        """Expire due cards. Marks the cards that are past their expiry as expired. Needs the permission
        `admin:batch_operations`.

        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call("POST", "/admin/maintenance/expire-cards", body={"idempotency_key": idempotency_key})

    def admin_export_audit(
        self,
        *,
        cursor: str = UNSET,
        actor_id: str = UNSET,
        object_type: str = UNSET,
        object_id: str = UNSET,
        action: str = UNSET,
        start_date: str = UNSET,
        end_date: str = UNSET,
    ) -> AdminExportAuditOutput:
        """Export the audit log as CSV. The audit log as CSV, at most 10,000 events; the cursor continues with the rest.
        Needs the permission `admin:read_audit`.

        cursor: The next_cursor of the page before
        actor_id: Only what this account did
        object_type: Only what was done to objects of this kind
        object_id: Only what was done to this object
        action: Only this action, such as `card.freeze`
        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        """
        return self._call(
            "GET",
            "/admin/audit/export",
            query={
                "cursor": cursor,
                "actor_id": actor_id,
                "object_type": object_type,
                "object_id": object_id,
                "action": action,
                "start_date": start_date,
                "end_date": end_date,
            },
        )

    def admin_freeze_card(
        self,
        *,
        card_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminFreezeCardOutput:
        """Freeze a card. Stops an active card from paying until it is unfrozen, and ends its payment codes. Needs the
        permission `admin:manage_cards`.

        card_id: The card's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/cards/freeze",
            body={"card_id": card_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_get_approval(
        self,
        *,
        approval_id: str,
    ) -> AdminGetApprovalOutput:
        """Get an approval. One call that needs a second person, or what became of it. For its maker, and whoever may
        decide it.

        approval_id: The approval's id, as the call that waits was answered with
        """
        return self._call("GET", "/admin/approvals/" + _segment(approval_id))

    def admin_get_card(
        self,
        *,
        card_id: str,
    ) -> AdminGetCardOutput:
        """Show a card. One card with everybody who may use it. Needs the permission `admin:read_cards`.

        card_id: The card's id
        """
        return self._call("GET", "/admin/cards/" + _segment(card_id))

    def admin_get_member(
        self,
        *,
        member_id: str,
    ) -> AdminGetMemberOutput:
        """Show a member. One member with every card that the member owns or is bound to. Needs the permission
        `admin:read_members`.

        member_id: The member's id; as an input, for administrators who act on a member's behalf
        """
        return self._call("GET", "/admin/members/" + _segment(member_id))

    def admin_update_member(
        self,
        *,
        member_id: str,
        name: str = UNSET,
        phone: Optional[str] = UNSET,
        email: Optional[str] = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminUpdateMemberOutput:
        """Change a member's name, phone or email. Changes a member's name, phone or email; omitted fields stay as they
        are. Needs the permission `admin:manage_members`.

        member_id: The member's id; as an input, for administrators who act on a member's behalf
        name: The name that people see
        phone: The phone number, unique among members; null without one
        email: The email address, unique among members; null without one
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "PATCH",
            "/admin/members/" + _segment(member_id),
            body={"name": name, "phone": phone, "email": email, "idempotency_key": idempotency_key},
        )

    def admin_get_merchant(
        self,
        *,
        merchant_id: str,
    ) -> AdminGetMerchantOutput:
        """Show a merchant. One merchant with its business day so far. Needs the permission `admin:read_merchants`.

        merchant_id: The merchant's id
        """
        return self._call("GET", "/admin/merchants/" + _segment(merchant_id))

    def admin_get_statistics(self) -> AdminGetStatisticsOutput:
        """Show the system statistics. Members, cards, merchants and the outstanding balance now, and the business day
        so far. Needs the permission `admin:read_statistics`.
        """
        return self._call("GET", "/admin/statistics")

    def admin_get_trends(
        self,
        *,
        start_date: str = UNSET,
        end_date: str = UNSET,
        interval: TrendInterval = UNSET,
    ) -> AdminGetTrendsOutput:
        """Show transactions over time. Payments, refunds and top-ups by day, week or month. Needs the permission
        `admin:read_statistics`.

        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        interval: How long each row of the answer is
        """
        return self._call(
            "GET",
            "/admin/trends",
            query={"start_date": start_date, "end_date": end_date, "interval": interval},
        )

    def admin_invite_administrator(
        self,
        *,
        name: str,
        role: AdministratorRoleField,
        idempotency_key: str = UNSET,
    ) -> AdminInviteAdministratorOutput:
        """Invite an administrator. Creates an administrator without a password and answers a first-login code, once, by
        which that person chooses one within 7 days. Needs the permission `admin:manage_administrators`.

        name: The name that people see
        role: What kind of account it is; of a binding, what the member may do with the card
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/administrators",
            body={"name": name, "role": role, "idempotency_key": idempotency_key},
        )

    def admin_list_administrators(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
    ) -> AdminListAdministratorsOutput:
        """List administrators. The administrators with their roles, newest first. Needs the permission
        `admin:manage_administrators`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        """
        return self._call("GET", "/admin/administrators", query={"limit": limit, "offset": offset, "cursor": cursor})

    def admin_issue_card(
        self,
        *,
        card_type: Literal["prepaid", "corporate", "voucher"],
        owner_member_id: str,
        name: Optional[str] = UNSET,
        initial_value: Optional[Amount] = UNSET,
        fixed_discount: Optional[Union[Number, float]] = UNSET,
        binding_password: Optional[str] = UNSET,
        expires_at: Optional[str] = UNSET,
        idempotency_key: str = UNSET,
    ) -> Union[AdminIssueCardOutput, ApprovalRequested]:
        """Issue a card. Issues a prepaid, corporate or voucher card. An initial value is a top-up transaction of its
        own. Needs the permission `admin:manage_cards`.

        card_type: What kind of card it is
        owner_member_id: The id of the member who owns the card; null without an owner
        name: The name that people see
        initial_value: Received in cash; a recharge transaction of its own
        fixed_discount: A factor: 0.95 pays 95 %
        binding_password: By this password other members bind themselves to the card
        expires_at: When it ends, in UTC; null where it does not
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/cards",
            body={
                "card_type": card_type,
                "owner_member_id": owner_member_id,
                "name": name,
                "initial_value": initial_value,
                "fixed_discount": _number(fixed_discount),
                "binding_password": binding_password,
                "expires_at": expires_at,
                "idempotency_key": idempotency_key,
            },
        )

    def admin_search_cards(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        search: str = UNSET,
        card_type: CardType = UNSET,
        status: CardStatus = UNSET,
        member_id: str = UNSET,
    ) -> AdminSearchCardsOutput:
        """List and search cards. Cards, newest first, by a part of their number, name or owner. Needs the permission
        `admin:read_cards`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        search: A part of a number, a name or a contact
        card_type: Only cards of this kind
        status: Only rows in this state
        member_id: Whose; for administrators
        """
        return self._call(
            "GET",
            "/admin/cards",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "search": search,
                "card_type": card_type,
                "status": status,
                "member_id": member_id,
            },
        )

    def admin_list_approvals(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        state: ApprovalState = UNSET,
        mine: bool = UNSET,
        waiting_for_me: bool = UNSET,
    ) -> AdminListApprovalsOutput:
        """List approvals. Calls that need a second person: those that the caller made, and those that the caller may
        decide.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        state: Only those in this state now
        mine: true: those that the caller made; false: those of others
        waiting_for_me: true: only those that the caller could decide now
        """
        return self._call(
            "GET",
            "/admin/approvals",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "state": state,
                "mine": mine,
                "waiting_for_me": waiting_for_me,
            },
        )

    def admin_list_audit_events(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        actor_id: str = UNSET,
        object_type: str = UNSET,
        object_id: str = UNSET,
        action: str = UNSET,
        start_date: str = UNSET,
        end_date: str = UNSET,
    ) -> AdminListAuditEventsOutput:
        """Read the audit log. Who did what, on behalf of whom, to which object, newest first. `total_count` is exact up
        to 10,000 and null beyond. Needs the permission `admin:read_audit`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        actor_id: Only what this account did
        object_type: Only what was done to objects of this kind
        object_id: Only what was done to this object
        action: Only this action, such as `card.freeze`
        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        """
        return self._call(
            "GET",
            "/admin/audit",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "actor_id": actor_id,
                "object_type": object_type,
                "object_id": object_id,
                "action": action,
                "start_date": start_date,
                "end_date": end_date,
            },
        )

    def admin_list_sessions(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        role: Literal["member", "merchant", "admin"] = UNSET,
        subject_id: str = UNSET,
        alive_only: bool = UNSET,
    ) -> AdminListSessionsOutput:
        """Search sessions. Who is logged in now, and who was before, newest first. Needs the permission
        `admin:manage_sessions`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        role: Only logins of this kind of account
        subject_id: Only logins of this account
        alive_only: Leave ended logins out
        """
        return self._call(
            "GET",
            "/admin/sessions",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "role": role,
                "subject_id": subject_id,
                "alive_only": alive_only,
            },
        )

    def admin_list_settlements(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        merchant_code: str = UNSET,
        mode: SettlementMode = UNSET,
        status: SettlementStatus = UNSET,
    ) -> AdminListSettlementsOutput:
        """List all settlements. The settlements of all merchants, newest first. Needs the permission
        `admin:read_transactions`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        merchant_code: Whose; for administrators
        mode: Only settlements of this kind
        status: Only rows in this state
        """
        return self._call(
            "GET",
            "/admin/settlements",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "merchant_code": merchant_code,
                "mode": mode,
                "status": status,
            },
        )

    def admin_list_transactions(
        self,
        *,
        limit: int = UNSET,
        offset: int = UNSET,
        cursor: str = UNSET,
        start_date: str = UNSET,
        end_date: str = UNSET,
        tx_type: TxType = UNSET,
        status: TxStatus = UNSET,
        q: str = UNSET,
        external_order_id: str = UNSET,
        operator: str = UNSET,
        card_no: str = UNSET,
        amount_min: Number = UNSET,
        amount_max: Number = UNSET,
        idempotency_key: str = UNSET,
        request_id: str = UNSET,
        member_id: str = UNSET,
        merchant_code: str = UNSET,
        card_id: str = UNSET,
    ) -> AdminListTransactionsOutput:
        """List all transactions. The transactions of all members and merchants, newest first. Needs the permission
        `admin:read_transactions`.

        limit: Rows a page
        offset: Rows to pass over
        cursor: The next_cursor of the page before
        start_date: From this instant on: ISO 8601 with an offset; or from this day of the business time zone on
        end_date: Before this instant: ISO 8601 with an offset; or to the end of this day of the business time zone
        tx_type: Only transactions of this kind
        status: Only rows in this state
        q: A whole number: of a transaction, a foreign order or a card
        external_order_id: The caller's own order number
        operator: Who stood at the till
        card_no: The card's number, as printed on it
        amount_min: Final amounts from here on
        amount_max: Final amounts up to here
        idempotency_key: The key under which it was asked for
        request_id: The `X-Request-Id` of the answer that made it
        member_id: Whose; for administrators
        merchant_code: Whose; for administrators
        card_id: The card's id
        """
        return self._call(
            "GET",
            "/admin/transactions",
            query={
                "limit": limit,
                "offset": offset,
                "cursor": cursor,
                "start_date": start_date,
                "end_date": end_date,
                "tx_type": tx_type,
                "status": status,
                "q": q,
                "external_order_id": external_order_id,
                "operator": operator,
                "card_no": card_no,
                "amount_min": amount_min,
                "amount_max": amount_max,
                "idempotency_key": idempotency_key,
                "request_id": request_id,
                "member_id": member_id,
                "merchant_code": merchant_code,
                "card_id": card_id,
            },
        )

    def admin_reactivate_member(
        self,
        *,
        member_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminReactivateMemberOutput:
        """Reactivate a member. Lifts the suspension of a member. Needs the permission `admin:suspend_member`.

        member_id: The member's id; as an input, for administrators who act on a member's behalf
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/members/reactivate",
            body={"member_id": member_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_reactivate_merchant(
        self,
        *,
        merchant_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminReactivateMerchantOutput:
        """Reactivate a merchant. Lifts the suspension of a merchant. Needs the permission `admin:suspend_merchant`.

        merchant_id: The merchant's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants/reactivate",
            body={"merchant_id": merchant_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_report_card_lost(
        self,
        *,
        card_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminReportCardLostOutput:
        """Report a card lost. Marks a card as lost, which cannot be undone, and ends its payment codes. Needs the
        permission `admin:manage_cards`.

        card_id: The card's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/cards/lost",
            body={"card_id": card_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_reset_administrator_password(
        self,
        *,
        administrator_id: str,
        idempotency_key: str = UNSET,
    ) -> AdminResetAdministratorPasswordOutput:
        """Reset an administrator's password. Removes an administrator's password, ends their sessions and answers a
        first-login code, once, by which they choose a new one within 7 days. Needs the permission
        `admin:manage_administrators`.

        administrator_id: The id of an administrator
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/administrators/" + _segment(administrator_id) + "/reset-password",
            body={"idempotency_key": idempotency_key},
        )

    def admin_reset_administrator_second_factor(
        self,
        *,
        administrator_id: str,
        idempotency_key: str = UNSET,
    ) -> AdminResetAdministratorSecondFactorOutput:
        """Reset an administrator's second factor. Removes another administrator's second factor and recovery codes and
        ends their sessions. Check first, by another way, that it is really that person who asks. Needs the
        permission `admin:manage_administrators`.

        administrator_id: The id of an administrator
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/administrators/" + _segment(administrator_id) + "/reset-second-factor",
            body={"idempotency_key": idempotency_key},
        )

    def admin_reset_member_password(
        self,
        *,
        member_id: str,
        new_password: str,
        idempotency_key: str = UNSET,
    ) -> AdminResetMemberPasswordOutput:
        """Reset a member's password. Sets a member's password and ends the member's sessions. Asks for a recent proof
        of the caller's password. Needs the permission `admin:manage_members`.

        member_id: The member's id; as an input, for administrators who act on a member's behalf
        new_password: The password from now on; easily guessed ones are refused
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/members/reset-password",
            body={"member_id": member_id, "new_password": new_password, "idempotency_key": idempotency_key},
        )

    def admin_reset_merchant_password(
        self,
        *,
        merchant_id: str,
        new_password: str,
        idempotency_key: str = UNSET,
    ) -> AdminResetMerchantPasswordOutput:
        """Reset a merchant's password. Sets the password of the merchant's own account and ends its sessions. Asks for
        a recent proof of the caller's password. Needs the permission `admin:manage_merchants`.

        merchant_id: The merchant's id
        new_password: The password from now on; easily guessed ones are refused
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants/reset-password",
            body={"merchant_id": merchant_id, "new_password": new_password, "idempotency_key": idempotency_key},
        )

    def admin_revoke_session(
        self,
        *,
        session_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminRevokeSessionOutput:
        """End a session. Ends a session of any account. Needs the permission `admin:manage_sessions`.

        session_id: The login's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/sessions/revoke",
            body={"session_id": session_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_suspend_member(
        self,
        *,
        member_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminSuspendMemberOutput:
        """Suspend a member. Stops a member from paying, and ends the member's sessions and payment codes. Needs the
        permission `admin:suspend_member`.

        member_id: The member's id; as an input, for administrators who act on a member's behalf
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/members/suspend",
            body={"member_id": member_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_suspend_merchant(
        self,
        *,
        merchant_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminSuspendMerchantOutput:
        """Suspend a merchant. Stops a merchant from charging and ends the sessions of everybody who works there. Needs
        the permission `admin:suspend_merchant`.

        merchant_id: The merchant's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/merchants/suspend",
            body={"merchant_id": merchant_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_unfreeze_card(
        self,
        *,
        card_id: str,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminUnfreezeCardOutput:
        """Unfreeze a card. Makes a frozen card active again. Needs the permission `admin:manage_cards`.

        card_id: The card's id
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/cards/unfreeze",
            body={"card_id": card_id, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_update_administrator(
        self,
        *,
        administrator_id: str,
        role: AdministratorRoleField = UNSET,
        status: AccountStatus = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminUpdateAdministratorOutput:
        """Change an administrator's role or status. Changes an administrator's role, disables or enables them, and ends
        their sessions. The last active owner with a password stays one. Needs the permission
        `admin:manage_administrators`.

        administrator_id: The id of an administrator
        role: What kind of account it is; of a binding, what the member may do with the card
        status: The state that it is in
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "PATCH",
            "/admin/administrators/" + _segment(administrator_id),
            body={"role": role, "status": status, "idempotency_key": idempotency_key},
        )

    def admin_update_operator(
        self,
        *,
        merchant_id: str,
        operator_id: str,
        role: OperatorRoleField = UNSET,
        status: AccountStatus = UNSET,
        password: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> AdminUpdateOperatorOutput:
        """Change an operator's role, status or password. Changes an operator's role, status or password and ends the
        operator's sessions. A new password asks for a recent proof of the caller's password. Needs the permission
        `admin:manage_merchants`.

        merchant_id: The merchant's id
        operator_id: The operator's id
        role: What kind of account it is; of a binding, what the member may do with the card
        status: The state that it is in
        password: The password in plain text; it is stored only as a hash
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "PATCH",
            "/admin/merchants/" + _segment(merchant_id) + "/operators/" + _segment(operator_id),
            body={"role": role, "status": status, "password": password, "idempotency_key": idempotency_key},
        )

    def admin_update_settlement_status(
        self,
        *,
        settlement_id: str,
        status: SettlementStatus,
        reason: str = UNSET,
        idempotency_key: str = UNSET,
    ) -> Union[AdminUpdateSettlementStatusOutput, ApprovalRequested]:
        """Change a settlement's status. Moves a settlement on: settled, paid or failed. Needs the permission
        `admin:settle`.

        settlement_id: The settlement's id
        status: The state that it is in
        reason: Why; kept with the change and shown in the audit log
        idempotency_key: The same as the `Idempotency-Key` header, for clients that cannot set headers
        """
        return self._call(
            "POST",
            "/admin/settlements/" + _segment(settlement_id) + "/status",
            body={"status": status, "reason": reason, "idempotency_key": idempotency_key},
        )

    def admin_verify_audit(self) -> AdminVerifyAuditOutput:
        """Verify the audit log. Checks that no row of the audit log was altered, removed or inserted, by the hash of
        each row and the chain over them. Needs the permission `admin:read_audit`.
        """
        return self._call("GET", "/admin/audit/verify")

    def admin_verify_ledger(self) -> AdminVerifyLedgerOutput:
        """Verify the whole ledger. Checks the invariants of all cards and transactions, such as that each balance is
        the sum of its transactions. Needs the permission `admin:read_books`.
        """
        return self._call("GET", "/admin/ledger/verify")

    def health_live(self) -> Liveness:
        """Is the process alive. Answers while the process runs; says nothing of the database."""
        return self._call("GET", "/live")

    def health_ready(self) -> Readiness:
        """Is the server ready. Whether load balancers should send requests here."""
        return self._call("GET", "/ready")

    def health_health(self) -> Health:
        """What works. What works and what does not, for monitors and people."""
        return self._call("GET", "/health")
