-- One operation for which an administrator needs a second person above an amount. The function of the operation calls
-- mps.require_approval with its name.
CREATE TABLE mps.approval_limits (
  operation text PRIMARY KEY,
  -- Two people are needed above it, in the unit of the operation: the currency, or points. 0: for every amount.
  amount numeric(14, 2) NOT NULL CHECK (amount >= 0 AND amount <> 'NaN'),
  -- What the maker and the checker each have to hold.
  permissions text[] NOT NULL CHECK (cardinality(permissions) > 0)
);
COMMENT ON TABLE mps.approval_limits IS
  'One operation for which an administrator needs a second person above an amount.';

INSERT INTO mps.approval_limits (operation, amount, permissions) VALUES
  ('adjust_points', 10000, '{admin:adjust_points}'),
  ('issue_card', 10000, '{admin:manage_cards,admin:move_money}'),
  ('pay_settlement', 50000, '{admin:settle}'),
  ('recharge', 10000, '{admin:act_for_others,admin:move_money}');
ALTER TABLE mps.approval_limits ENABLE ROW LEVEL SECURITY;
