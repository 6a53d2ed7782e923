CREATE TYPE mps_types.settlement_status AS ENUM ('pending', 'settled', 'failed', 'paid');
