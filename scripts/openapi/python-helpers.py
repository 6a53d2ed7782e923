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
