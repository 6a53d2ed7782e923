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
