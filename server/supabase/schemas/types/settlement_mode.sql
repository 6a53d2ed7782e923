-- When a settlement is made: on demand, on the next business day (T+1), or once a month.
CREATE TYPE mps_types.settlement_mode AS ENUM ('realtime', 't_plus_1', 'monthly');
COMMENT ON TYPE mps_types.settlement_mode IS
  'When a settlement is made: on demand, on the next business day (T+1), or once a month.';
