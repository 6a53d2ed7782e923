CREATE TYPE mps_types.card_status AS ENUM ('active', 'inactive', 'lost', 'expired', 'suspended', 'closed');
