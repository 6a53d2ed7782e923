CREATE TYPE mps_types.merchant_status AS ENUM ('active', 'inactive', 'suspended');
