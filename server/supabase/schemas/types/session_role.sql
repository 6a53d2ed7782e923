CREATE TYPE mps_types.session_role AS ENUM ('member', 'merchant', 'admin');
