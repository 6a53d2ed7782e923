"""The same charge by FastAPI, uvicorn and asyncpg: its models, a bearer token checked by HS256, one function call."""

import asyncio
import json
import os
import socket

import asyncpg
import jwt
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Extra, Field

SQL = """SELECT to_jsonb(r) AS row FROM mps_api.merchant_charge_by_qr(p_merchant_code => $1::text,
  p_qr_plain => $2::text, p_raw_amount => ($3::text)::numeric, p_idempotency_key => $4::text,
  p_actor => ($5::text)::jsonb) AS r"""
ACTOR = os.environ["ACTOR"]
SECRET = os.environ["JWT_SECRET"]
app = FastAPI()
pool: asyncpg.Pool


class ChargeInput(BaseModel, extra=Extra.forbid):
    qr_plain: str = Field(min_length=16, max_length=128)
    amount: float = Field(gt=0)
    idempotency_key: str | None = Field(default=None, max_length=255)


class Transaction(BaseModel):
    tx_id: str
    tx_no: str
    card_id: str
    raw_amount: float
    final_amount: float
    discount: float
    points_earned: int
    status: str
    created_at: str


class ChargeOutput(BaseModel):
    success: bool
    transaction: Transaction
    replayed: bool


def caller(authorization: str = Header()) -> dict:
    try:
        return jwt.decode(authorization.removeprefix("Bearer "), SECRET, algorithms=["HS256"], audience="mps")
    except jwt.PyJWTError:
        raise HTTPException(status_code=401)


@app.on_event("startup")
async def open_pool() -> None:
    global pool
    pool = await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=16, max_size=16)


@app.post("/merchant/charge", response_model=ChargeOutput)
async def charge(body: ChargeInput, claims: dict = Depends(caller)) -> dict:
    row = json.loads(
        await pool.fetchval(SQL, os.environ["MERCHANT"], body.qr_plain, str(body.amount), body.idempotency_key, ACTOR)
    )
    return {"success": True, "transaction": row, "replayed": row["replayed"]}


async def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    print(f"listens on http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
    await server.serve(sockets=[listener])


asyncio.run(main())
