CREATE TYPE mps_types.bind_role AS ENUM ('owner', 'admin', 'member', 'viewer');
