-- Demo data for an empty database outside production: 40 members, 5 merchants, 60 cards and about 600 transactions
-- of the last 60 days. The callable functions create all of it, so rules, audit rows and points are as in real use;
-- afterwards the times are moved into the past. The passwords are public: the server prints the demo logins at start.
-- The server runs this file once, and so does `supabase db reset`.

-- Makes the run repeatable: the same names, amounts and merchants each time.
SELECT setseed(0.2026);

-- The plan: what happens, and when. These tables are dropped at the end.
CREATE TEMPORARY TABLE demo_member (
  position int PRIMARY KEY, member_id uuid NOT NULL, card_id uuid NOT NULL, joined_at timestamptz NOT NULL
);
CREATE TEMPORARY TABLE demo_card (
  position int PRIMARY KEY, card_id uuid NOT NULL, member_id uuid NOT NULL, from_at timestamptz NOT NULL
);
CREATE TEMPORARY TABLE demo_visit (
  at timestamptz NOT NULL, card_id uuid NOT NULL, member_id uuid NOT NULL, merchant_code text, amount numeric NOT NULL
);
CREATE TEMPORARY TABLE demo_time (tx_id uuid PRIMARY KEY, at timestamptz NOT NULL);

-- Accounts --------------------------------------------------------------------------------------------

SELECT mps_api.create_administrator('admin',
  '$argon2id$v=19$m=19456,t=2,p=1$EPDJJ28r55QwFY1PYnPbGg$EriuYNW1nXdacaYSLenIDOO2Me6dw5pao6djoDtI6WA');
-- A second one, for what needs two people.
SELECT mps_api.create_administrator('admin2',
  '$argon2id$v=19$m=19456,t=2,p=1$DoovXmldEc6WznozyHjRUA$Lqowf3mNUpPwx2cKtwD43aV6aUCsYhI082wwYBIPoU0');

SELECT mps_api.create_merchant('SHOP001', '晨光咖啡', '林店長 02-2712-0001',
  '$argon2id$v=19$m=19456,t=2,p=1$PPug3YY6RTq/cVGNCRtIwA$/KaJCy1vQFqZNPU49t+vZWY0RSeGaMaItnT6Nit/+gw');
SELECT mps_api.create_merchant(code, name, contact) FROM (VALUES
  ('SHOP002', '山海書店', '吳店長 02-2712-0002'),
  ('SHOP003', '好日子超市', '許店長 04-2301-0003'),
  ('SHOP004', '青禾素食', '鄭店長 07-3355-0004'),
  ('SHOP005', '北投湯屋', '謝店長 02-2891-0005')
) AS shop(code, name, contact);

SELECT mps_api.create_operator(m.id, 'amy', 'cashier',
  '$argon2id$v=19$m=19456,t=2,p=1$vTH92j/qYFnVP9FyDsdG2Q$9rXWq7ic6x0ht4r4GHSu1JvtXOFo2vnMta3zOazEcow')
FROM mps.merchants m WHERE m.code = 'SHOP001';
SELECT mps_api.create_operator(m.id, 'ben', 'manager') FROM mps.merchants m WHERE m.code = 'SHOP001';

-- Members with their standard cards. Half of them joined before the 60 days, the others during them.
DO $$
DECLARE
  v_family text[] := ARRAY['陳', '林', '黃', '張', '李', '王', '吳', '劉', '蔡', '楊'];
  v_given text[] := ARRAY['怡君', '志明', '淑芬', '家豪', '雅婷', '俊傑', '美玲', '宗翰', '佳穎', '建宏', '詩涵', '冠宇', '欣怡'];
  v_new record;
BEGIN
  FOR i IN 1..40 LOOP
    SELECT * INTO v_new FROM mps_api.create_member_profile(
      CASE WHEN i = 1 THEN '王小明' ELSE v_family[i % 10 + 1] || v_given[i * 7 % 13 + 1] END,
      CASE WHEN i = 1 THEN '13800138000' ELSE '0912' || lpad((345000 + i * 37)::text, 6, '0') END,
      CASE WHEN i % 3 = 1 THEN 'member' || i || '@example.com' END,
      p_password_hash => CASE WHEN i = 1 THEN
        '$argon2id$v=19$m=19456,t=2,p=1$r1DaYy4AhdpxfoVPl6sYOw$rT+ZkN0/pQI+uQbPX2qo0JH4LeqFMawPl6kULt0Oxqk' END);
    INSERT INTO demo_member VALUES (i, v_new.member_id, v_new.card_id,
      now() - CASE WHEN i <= 20 THEN interval '62 days' + (20 - i) * interval '17 hours'
                   ELSE (41 - i) * interval '67 hours' END);
  END LOOP;
END
$$;

-- Cards of the other types belong to the first 20 members. Two have the binding password demo-card-2026; it is hashed
-- once, because a hash takes as long as fifty payments.
DO $$
DECLARE
  v_owner demo_member;
  v_card_id uuid;
BEGIN
  FOR i IN 1..20 LOOP
    SELECT * INTO v_owner FROM demo_member WHERE position = i;
    CASE
      WHEN i <= 12 THEN
        SELECT c.card_id INTO v_card_id FROM mps_api.issue_card('prepaid', v_owner.member_id, '家庭卡 ' || i, i * 250,
          p_fixed_discount => CASE WHEN i % 4 = 0 THEN 0.92 END,
          p_binding_password => CASE WHEN i = 1 THEN 'demo-card-2026' END) AS c;
      WHEN i <= 16 THEN
        SELECT c.card_id INTO v_card_id FROM mps_api.issue_card('corporate', v_owner.member_id, '企業福利卡 ' || i - 12,
          p_fixed_discount => 0.95 - (i - 12) * 0.02) AS c;
      ELSE
        SELECT c.card_id INTO v_card_id FROM mps_api.issue_card('voucher', v_owner.member_id, '禮券', (i - 16) * 500,
          p_expires_at => now() + (i - 16) * interval '45 days') AS c;
    END CASE;
    -- Two more members share each shareable card; an administrator may bind them without the password.
    IF i <= 16 THEN
      PERFORM mps_api.bind_member_to_card(v_card_id, m.member_id,
        CASE WHEN m.position % 5 = 0 THEN 'viewer' ELSE 'member' END::mps_types.bind_role,
        p_actor => '{"role": "admin"}')
      FROM demo_member m WHERE m.position IN (i + 20, (i + 3) % 20 + 1) ORDER BY m.position;
    END IF;
  END LOOP;
END
$$;

UPDATE mps.cards
SET binding_password_hash = (SELECT c.binding_password_hash FROM mps.cards c WHERE c.card_no = 'PPD00000001')
WHERE card_no = 'COR00000001';

-- Creation times of the accounts ----------------------------------------------------------------------

UPDATE mps.members m SET created_at = d.joined_at, updated_at = d.joined_at FROM demo_member d WHERE d.member_id = m.id;
UPDATE mps.cards c SET
  created_at = CASE WHEN c.card_type = 'standard' THEN d.joined_at ELSE now() - interval '61 days' END
FROM demo_member d WHERE d.member_id = c.owner_member_id;
UPDATE mps.card_bindings b SET created_at = greatest(c.created_at, d.joined_at)
FROM mps.cards c, demo_member d WHERE c.id = b.card_id AND d.member_id = b.member_id;
UPDATE mps.merchants SET created_at = now() - interval '80 days';
UPDATE mps.merchant_operators SET created_at = now() - interval '79 days';
UPDATE mps.administrators SET created_at = now() - interval '81 days';

-- Recharges and payments ------------------------------------------------------------------------------

INSERT INTO demo_time
SELECT t.id, c.created_at FROM mps.transactions t JOIN mps.cards c ON c.id = t.card_id;

INSERT INTO demo_card
SELECT row_number() OVER (ORDER BY c.card_no), c.id, d.member_id, c.created_at + interval '1 hour'
FROM mps.cards c JOIN demo_member d ON d.member_id = c.owner_member_id WHERE c.card_type IN ('standard', 'prepaid');

-- A first recharge soon after joining: a visit without a merchant.
INSERT INTO demo_visit
SELECT greatest(d.joined_at, now() - interval '60 days') + interval '20 minutes', d.card_id, d.member_id, NULL, 500
FROM demo_member d;

-- Seven visits a day during opening hours; some cards are used far more often than others. The first merchant has no
-- payment today, so that a user who tries one there sees only that.
INSERT INTO demo_visit
SELECT v.at, c.card_id, c.member_id, v.merchant_code,
       round((15 + 1600 * random() ^ 3)::numeric * 2) / 2
FROM (
  SELECT s.n, d.day, 'SHOP00' || (s.n + d.back) % 5 + 1 AS merchant_code,
         (d.day + interval '10 hours' + random() * interval '11 hours') AT TIME ZONE mps.time_zone() AS at
  FROM generate_series(0, 59) AS b(back)
  CROSS JOIN LATERAL (
    SELECT b.back, date_trunc('day', now() AT TIME ZONE mps.time_zone()) - b.back * interval '1 day' AS day
  ) d
  CROSS JOIN generate_series(1, 7) AS s(n)
  WHERE d.back > 0 OR (s.n + d.back) % 5 > 0
) v
CROSS JOIN LATERAL (
  SELECT k.card_id, k.member_id FROM demo_card k
  WHERE k.from_at < v.at ORDER BY random() * (8 + k.position), v.n LIMIT 1
) c
WHERE v.at < now() - interval '10 minutes' AND v.at > now() - interval '60 days';

-- The demo member's card ends with money to spend.
INSERT INTO demo_visit
SELECT now() - interval '1 day', d.card_id, d.member_id, NULL, 2000 FROM demo_member d WHERE d.position = 1;

DO $$
DECLARE
  v_visit demo_visit;
  v_merchant mps.merchants;
  v_number int := 0;
  v_balance numeric;
  v_member jsonb;
  v_till jsonb;
  v_code text;
  v_tx record;
BEGIN
  FOR v_visit IN SELECT * FROM demo_visit ORDER BY at LOOP
    v_number := v_number + 1;
    v_member := jsonb_build_object('role', 'member', 'id', v_visit.member_id, 'request_id', 'demo-' || v_number);
    SELECT c.balance INTO v_balance FROM mps.cards c WHERE c.id = v_visit.card_id;
    IF v_visit.merchant_code IS NULL OR v_balance < v_visit.amount THEN
      SELECT * INTO v_tx FROM mps_api.user_recharge_card(v_visit.card_id,
        CASE WHEN v_visit.merchant_code IS NULL THEN v_visit.amount WHEN v_visit.amount < 500 THEN 1000 ELSE 2000 END,
        (ARRAY['wechat', 'alipay', 'cash'])[v_number % 3 + 1]::mps_types.pay_method, p_actor => v_member);
      INSERT INTO demo_time VALUES (v_tx.tx_id, v_visit.at - interval '2 minutes');
    END IF;
    CONTINUE WHEN v_visit.merchant_code IS NULL;

    SELECT * INTO v_merchant FROM mps.merchants m WHERE m.code = v_visit.merchant_code;
    v_till := jsonb_build_object('role', 'merchant', 'id', v_merchant.id, 'merchant_id', v_merchant.id,
      'operator_role', 'manager', 'request_id', 'demo-' || v_number);
    SELECT q.qr_plain INTO v_code FROM mps_api.rotate_card_qr(v_visit.card_id, 60, p_actor => v_member) q;
    SELECT * INTO v_tx FROM mps_api.merchant_charge_by_qr(v_visit.merchant_code, v_code, v_visit.amount, p_actor =>
      CASE WHEN v_visit.merchant_code = 'SHOP001' AND v_number % 2 = 0
        THEN v_till || '{"operator": "amy", "operator_role": "cashier"}' ELSE v_till END);
    INSERT INTO demo_time VALUES (v_tx.tx_id, v_visit.at);

    IF v_number % 14 = 0 THEN
      SELECT * INTO v_tx FROM mps_api.merchant_refund_tx(v_visit.merchant_code, v_tx.tx_no,
        CASE WHEN v_number % 28 = 0 THEN v_tx.final_amount ELSE round(v_tx.final_amount / 3, 2) END,
        p_reason => '商品退回', p_actor => v_till);
      INSERT INTO demo_time VALUES (v_tx.refund_tx_id, v_visit.at + interval '2 minutes');
    END IF;
  END LOOP;
END
$$;

-- Times of the transactions ---------------------------------------------------------------------------

-- The triggers of the append-only tables are disabled here, before anyone has read the demo data.

UPDATE mps.transactions t SET created_at = d.at FROM demo_time d WHERE d.tx_id = t.id;
ALTER TABLE mps.point_ledger DISABLE TRIGGER point_ledger_append_only;
UPDATE mps.point_ledger l SET created_at = d.at FROM demo_time d WHERE d.tx_id = l.tx_id;
ALTER TABLE mps.point_ledger ENABLE TRIGGER point_ledger_append_only;
UPDATE mps.cards c SET updated_at = last.at
FROM (SELECT t.card_id, max(t.created_at) AS at FROM mps.transactions t GROUP BY t.card_id) last
WHERE last.card_id = c.id;

-- Settles the days up to three days ago, so that something is left to settle.
SELECT mps_api.generate_settlement(day.merchant_id, 't_plus_1', day.start_at, day.start_at + interval '1 day')
FROM (
  SELECT DISTINCT t.merchant_id,
    date_trunc('day', t.created_at AT TIME ZONE mps.time_zone()) AT TIME ZONE mps.time_zone() AS start_at
  FROM mps.transactions t JOIN mps.merchants m ON m.id = t.merchant_id
  WHERE m.code IN ('SHOP001', 'SHOP002') AND t.created_at > now() - interval '30 days'
) day
WHERE day.start_at < now() - interval '3 days' ORDER BY day.start_at;
UPDATE mps.settlements SET created_at = period_end + interval '2 hours', updated_at = period_end + interval '2 hours';
SELECT mps_api.update_settlement_status(s.id, 'settled')
FROM mps.settlements s WHERE s.period_end < now() - interval '7 days';
SELECT mps_api.update_settlement_status(s.id, 'paid')
FROM mps.settlements s WHERE s.period_end < now() - interval '14 days';

ALTER TABLE mps.audit_log DISABLE TRIGGER audit_log_append_only;
UPDATE mps.audit_log a SET created_at = happened.at
FROM (
  SELECT 'transaction' AS object_type, d.tx_id::text AS object_id, d.at FROM demo_time d
  UNION ALL SELECT 'member', d.member_id::text, d.joined_at FROM demo_member d
  UNION ALL SELECT 'card', c.id::text, c.created_at FROM mps.cards c
  UNION ALL SELECT 'merchant', m.id::text, m.created_at FROM mps.merchants m
  UNION ALL SELECT 'operator', o.id::text, o.created_at FROM mps.merchant_operators o
  UNION ALL SELECT 'admin', x.id::text, x.created_at FROM mps.administrators x
  UNION ALL SELECT 'settlement', s.id::text, s.created_at FROM mps.settlements s
) happened
WHERE happened.object_type = a.object_type AND happened.object_id = a.object_id AND a.action <> 'code.issue';
UPDATE mps.audit_log code SET created_at = charge.created_at FROM mps.audit_log charge
WHERE code.action = 'code.issue' AND charge.action = 'payment.charge' AND charge.request_id = code.request_id;
UPDATE mps.audit_log a SET row_hash = mps.audit_row_hash(a.id, a.created_at, a.actor_role, a.actor_id, a.operator,
  a.on_behalf_of, a.session_id, a.request_id, a.ip, a.action, a.object_type, a.object_id, a.details);
ALTER TABLE mps.audit_log ENABLE TRIGGER audit_log_append_only;

-- Recent work of an administrator ---------------------------------------------------------------------

SELECT mps_api.update_points_and_level(d.card_id, 500, '生日禮')
FROM demo_member d WHERE d.position IN (1, 5, 9) ORDER BY d.position;
SELECT mps_api.freeze_card(d.card_id, '會員要求暫停') FROM demo_member d WHERE d.position = 38;
SELECT mps_api.report_card_lost(d.card_id, '卡片遺失') FROM demo_member d WHERE d.position = 39;
SELECT mps_api.admin_suspend_member(d.member_id, '多次爭議交易') FROM demo_member d WHERE d.position = 40;

DROP TABLE demo_time, demo_visit, demo_card, demo_member;
