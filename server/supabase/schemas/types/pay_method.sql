-- How a transaction was paid: payments and refunds by the card's balance, recharges by the others.
CREATE TYPE mps_types.pay_method AS ENUM ('balance', 'cash', 'wechat', 'alipay');
COMMENT ON TYPE mps_types.pay_method IS
  'How a transaction was paid: payments and refunds by the card''s balance, recharges by the others.';
