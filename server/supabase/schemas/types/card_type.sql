CREATE TYPE mps_types.card_type AS ENUM ('standard', 'prepaid', 'corporate', 'voucher');
