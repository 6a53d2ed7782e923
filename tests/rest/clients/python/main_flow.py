"""The main flow by mps_client.py. Prints its version and one JSON object with what it has seen.

    python3 main_flow.py FOLDER_OF_THE_CLIENT URL '{"admin": "...", "merchant": "...", "phone": "...", "password": "..."}'
"""

import concurrent.futures
import json
import sys
from decimal import Decimal

sys.path.insert(0, sys.argv[1])

from mps_client import MpsClient, MpsError, new_key, pages  # noqa: E402


def refusal_of(call, **arguments):
    try:
        call(**arguments)
    except MpsError as error:
        return error
    raise AssertionError("no refusal")


def main(url, account):
    anonymous = MpsClient(url, language="en")
    password = account["password"]

    def as_(role, identifier):
        return anonymous.with_token(anonymous.auth_login(role=role, identifier=identifier, password=password)["token"])

    admin = as_("admin", account["admin"])
    admin.admin_create_member(name="林小明", phone=account["phone"], password=password)
    member = as_("member", account["phone"])
    card_id = member.member_list_cards()["cards"][0]["id"]
    top_up = {"card_id": card_id, "amount": Decimal("100.00"), "payment_method": "cash"}
    # The line loses the first answer: what is answered is the repetition.
    replayed = member.member_recharge(**top_up, idempotency_key=new_key())["replayed"]
    lost = refusal_of(member.member_recharge, **top_up)
    finished = member.member_recharge(**top_up, idempotency_key=lost.idempotency_key)["replayed"]
    balance = member.member_list_cards()["cards"][0]["balance"]
    qr_plain = member.member_generate_qr(card_id=card_id)["qr_plain"]

    till = as_("merchant", account["merchant"])
    paid = till.merchant_charge(qr_plain=qr_plain, amount=Decimal("30.50"))["transaction"]
    refusal = refusal_of(till.merchant_charge, qr_plain=qr_plain, amount=1)
    till.merchant_refund(original_tx_no=paid["tx_no"], refund_amount="10")
    shown = till.common_get_transaction(tx_no=paid["tx_no"])["transaction"]
    listed = member.member_list_transactions(limit=10, tx_type="payment")
    admin.admin_issue_card(
        card_type="prepaid",
        owner_member_id=admin.admin_list_members(search=account["phone"])["members"][0]["member_id"],
        initial_value=Decimal("300"),
        fixed_discount=Decimal("0.95"),
    )
    alive = admin.admin_list_sessions(alive_only=True)["sessions"]
    unsendable = refusal_of(member.member_recharge, **top_up, idempotency_key="收銀-1")
    unreachable = refusal_of(MpsClient("http://127.0.0.1:9", retries=1).health_live)
    hooks = hooked(url, member.token)
    return {
        "hooks": hooks,
        "version": sys.version.split()[0],
        "replayed": replayed,
        "lost": [lost.code, lost.outcome, lost.status],
        "finished": finished,
        "balance": str(balance),
        "charged": str(paid["final_amount"]),
        "refusal": [refusal.code, refusal.outcome, refusal.status, bool(refusal.request_id), refusal.message],
        "remaining": str(shown["remaining_refundable"]),
        "payments": listed["pagination"]["total_count"],
        "has_sessions": len(alive) > 0,
        "unreachable": [unreachable.code, unreachable.outcome, unreachable.status],
        "unsendable": [unsendable.code, unsendable.outcome, unsendable.status],
    }


def hooked(url, token):
    """A login that has ended is renewed once for all threads; hooks hear of it; all pages are gone through."""
    current, renewals, heard = ["ended"], [], []

    def renew(error):
        renewals.append(error.code)
        current[0] = token
        return True

    def broken(facts):
        raise RuntimeError("the hook is broken")

    client = MpsClient(
        url,
        token=lambda: current[0],
        on_unauthorized=renew,
        on_request=broken,
        on_response=lambda facts: heard.append([facts["path"], facts["status"], facts["attempt"]]),
    )
    with concurrent.futures.ThreadPoolExecutor(5) as pool:
        names = [each.result()["user_info"]["role"] for each in [pool.submit(client.auth_me) for _ in range(5)]]
    sizes = [len(page["transactions"]) for page in pages(client.member_list_transactions, limit=2)]
    return {"renewals": renewals, "names": sorted(set(names)), "sizes": sizes, "last": heard[-1]}


print(json.dumps(main(sys.argv[2], json.loads(sys.argv[3]))))
