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

GETs and money writes are repeated after a lost connection, 429, 503 and a 504 with Retry-After; a money write with the same key, which is
made unless the call brings one. Amounts come back as int or Decimal, so that no cent is lost to binary fractions.
"""

from __future__ import annotations

import email.utils
import http.client
import json
import random
import re
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from decimal import Decimal
from typing import Any, Callable, Dict, List, Literal, Optional, TypedDict, Union

__all__ = ["MpsClient", "MpsError", "UNSET", "new_key"]

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
        say from here; the same call with `idempotency_key` then finishes a money write.
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


class _Transport:
    """Sends calls, repeats what may be repeated, and turns failures into MpsError."""

    def __init__(
        self,
        url: str,
        token: Token = None,
        language: str = "zh-TW",
        timeout: float = 35.0,
        retries: int = 3,
    ) -> None:
        """A client of the API at `url`.

        token: of a login, or a function that answers the current one.
        language: of error texts: zh-TW, zh-CN or en.
        timeout: the seconds that the server may be silent for.
        retries: how often a GET or a money write is repeated at most.
        """
        self.url = url.rstrip("/")
        self.token = token
        self.language = language
        self.timeout = timeout
        self.retries = retries
        self._opener = urllib.request.build_opener(_NoRedirect, _Connections)

    def _call(
        self,
        method: str,
        path: str,
        query: Optional[Dict[str, Any]] = None,
        body: Optional[Dict[str, Any]] = None,
        is_money_write: bool = False,
    ) -> Any:
        key = None
        if is_money_write and body is not None:
            key = body["idempotency_key"] = body.get("idempotency_key", UNSET) or new_key()
        request = self._request(method, path, query or {}, body, key)
        retries = self.retries if method == "GET" or key is not None else 0
        was_unknown = False
        for repeated in range(retries + 1):
            try:
                return self._send(request, key)
            except MpsError as error:
                delay = _delay_before(error, repeated) if repeated < retries else None
                if was_unknown and (error.status is None or error.code in SAYS_NOTHING_OF_EARLIER_ATTEMPTS):
                    error.outcome = "unknown"
                if delay is None:
                    raise
                was_unknown = was_unknown or error.outcome == "unknown"
            time.sleep(delay)
        raise AssertionError("the last attempt answers or raises")

    def _request(
        self, method: str, path: str, query: Dict[str, Any], body: Optional[Dict[str, Any]], key: Optional[str]
    ) -> urllib.request.Request:
        asked = {name: _text_of(value) for name, value in query.items() if value is not UNSET and value is not None}
        url = self.url + path + ("?" + urllib.parse.urlencode(asked) if asked else "")
        headers = {"Accept": "application/json", "Accept-Language": self.language, "X-Request-Id": str(uuid.uuid4())}
        token = self.token() if callable(self.token) else self.token
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
        request_id = request.get_header("X-request-id")
        try:
            with self._opener.open(request, timeout=self.timeout) as answer:
                return json.loads(answer.read(), parse_float=Decimal)
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
