CREATE TYPE mps_types.tx_type AS ENUM ('payment', 'refund', 'recharge');
