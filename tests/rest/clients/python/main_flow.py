"""The main flow as a script in another language does it: Python 3.9 or newer and its standard library.

    python3 main_flow.py http://127.0.0.1:8000 '{"admin": "...", "merchant": "...", "phone": "...", "password": "..."}'

Prints one JSON object with what it has seen, and fails on anything unexpected.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from decimal import Decimal
from typing import Any, Optional

# A charge that takes longer has an outcome that nobody knows; it is asked for again with the same key.
TIMEOUT_SECONDS = 30
TRIES = 4
# What may be tried again as it is: the server was busy, away or late.
WORTH_A_RETRY = (429, 503, 504)


class Refusal(Exception):
    """What the API answered instead of a success. Decide by `code`, show `str(refusal)`, log `request_id`."""

    def __init__(self, status: int, error: dict[str, Any]) -> None:
        super().__init__(error["message"])
        self.status = status
        self.code: str = error["code"]
        self.details: dict[str, Any] = error["details"]
        self.request_id: str = error["request_id"]


class Client:
    """One login. Amounts come back as Decimal, so that no cent is lost to binary fractions."""

    def __init__(self, base_url: str, token: Optional[str] = None) -> None:
        self.base_url = base_url
        self.token = token

    def login(self, role: str, identifier: str, password: str) -> "Client":
        body = {"role": role, "identifier": identifier, "password": password}
        return Client(self.base_url, self.call("POST", "/auth/login", body)["token"])

    def call(
        self,
        method: str,
        path: str,
        body: Optional[dict[str, Any]] = None,
        query: Optional[dict[str, Any]] = None,
        key: Optional[str] = None,
    ) -> dict[str, Any]:
        """Calls once, and again where that is safe: with a key a write is carried out once, however often it is sent."""
        for attempt in range(1, TRIES + 1):
            try:
                return self._send(method, path, body, query, key)
            except Refusal as refusal:
                safe = method == "GET" or key is not None
                if not safe or refusal.status not in WORTH_A_RETRY or attempt == TRIES:
                    raise
            except (urllib.error.URLError, TimeoutError):
                if (method != "GET" and key is None) or attempt == TRIES:
                    raise
            time.sleep(0.2 * 2**attempt)
        raise AssertionError("unreachable")

    def _send(
        self,
        method: str,
        path: str,
        body: Optional[dict[str, Any]],
        query: Optional[dict[str, Any]],
        key: Optional[str],
    ) -> dict[str, Any]:
        url = self.base_url + path + ("?" + urllib.parse.urlencode(query) if query else "")
        headers = {"Accept": "application/json", "Accept-Language": "en", "X-Request-Id": str(uuid.uuid4())}
        if self.token is not None:
            headers["Authorization"] = "Bearer " + self.token
        if key is not None:
            headers["Idempotency-Key"] = key
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body, default=str).encode()
        request = urllib.request.Request(url, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
                return json.load(answer, parse_float=Decimal)
        except urllib.error.HTTPError as answer:
            raise Refusal(answer.code, json.load(answer, parse_float=Decimal)["error"]) from None


def main(base_url: str, account: dict[str, str]) -> dict[str, Any]:
    password = account["password"]
    anonymous = Client(base_url)
    admin = anonymous.login("admin", account["admin"], password)
    admin.call("POST", "/admin/members", {"name": "林小明", "phone": account["phone"], "password": password})

    member = anonymous.login("member", account["phone"], password)
    card_id = member.call("GET", "/member/cards")["cards"][0]["id"]
    top_up = {"card_id": card_id, "amount": Decimal("100.00"), "payment_method": "cash"}
    key = str(uuid.uuid4())
    member.call("POST", "/member/recharge", top_up, key=key)
    replayed = member.call("POST", "/member/recharge", top_up, key=key)["replayed"]
    qr_plain = member.call("POST", "/member/qr/generate", {"card_id": card_id})["qr_plain"]

    till = anonymous.login("merchant", account["merchant"], password)
    sale = {"qr_plain": qr_plain, "amount": Decimal("30.50")}
    paid = till.call("POST", "/merchant/charge", sale, key=str(uuid.uuid4()))["transaction"]
    try:
        till.call("POST", "/merchant/charge", {"qr_plain": qr_plain, "amount": 1}, key=str(uuid.uuid4()))
        refusal = ""
    except Refusal as refused:
        refusal = refused.code
    refund = {"original_tx_no": paid["tx_no"], "refund_amount": 10}
    till.call("POST", "/merchant/refund", refund, key=str(uuid.uuid4()))
    shown = till.call("GET", "/common/transactions/" + urllib.parse.quote(paid["tx_no"], safe=""))["transaction"]
    listed = member.call("GET", "/member/transactions", query={"limit": 10, "tx_type": "payment"})
    return {
        "replayed": replayed,
        "charged": float(paid["final_amount"]),
        "refusal": refusal,
        "remaining": float(shown["remaining_refundable"]),
        "payments": listed["pagination"]["total_count"],
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1].rstrip("/"), json.loads(sys.argv[2]))))
