CREATE TYPE mps_types.tx_status AS ENUM ('processing', 'completed', 'failed', 'cancelled', 'refunded');
