import pg from 'pg';
import { TILL_MERCHANT } from '../../../tests/support/fill-database.js';
import { CHARGE_SQL } from '../ways.js';

/** A charge by the statement that the API uses, over a pool of the size that the API has. */
export function chargerOf({ DATABASE_URL, ACTOR = '' }: NodeJS.ProcessEnv) {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 16 });
  return async (body: Record<string, unknown>): Promise<unknown> => {
    const values = [TILL_MERCHANT, body.qr_plain, String(body.amount), body.idempotency_key, ACTOR];
    const { rows } = await pool.query({ name: 'charge', text: CHARGE_SQL, values });
    return { success: true, transaction: rows[0].row };
  };
}
