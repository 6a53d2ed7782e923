CREATE TYPE mps_types.settlement_mode AS ENUM ('realtime', 't_plus_1', 'monthly');
