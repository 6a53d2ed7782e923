CREATE TYPE mps_types.member_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
