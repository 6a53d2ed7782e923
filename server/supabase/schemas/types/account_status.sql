CREATE TYPE mps_types.account_status AS ENUM ('active', 'inactive');
