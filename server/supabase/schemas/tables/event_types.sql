-- Which changes readers of events hear of, and under what name. An event is the audit row of its change: written in the
-- same transaction, kept, and never changed, so the log of events costs a charge nothing of its own.
CREATE TABLE mps.event_types (
  type text PRIMARY KEY,
  -- The audit row's action.
  action text NOT NULL UNIQUE
);
COMMENT ON TABLE mps.event_types IS
  'Which changes readers of events hear of, and under what name.';

INSERT INTO mps.event_types (type, action) VALUES
  ('payment.completed', 'payment.charge'),
  ('payment.refunded', 'payment.refund'),
  ('recharge.credited', 'card.recharge'),
  ('card.issued', 'card.issue'),
  ('card.frozen', 'card.freeze'),
  ('card.unfrozen', 'card.unfreeze'),
  ('card.lost', 'card.report_lost'),
  ('card.closed', 'card.close'),
  ('card.expired', 'card.expire'),
  ('card.points_adjusted', 'card.adjust_points'),
  ('member.created', 'member.create'),
  ('member.updated', 'member.update'),
  ('member.suspended', 'member.suspend'),
  ('member.reactivated', 'member.reactivate'),
  ('merchant.created', 'merchant.create'),
  ('merchant.suspended', 'merchant.suspend'),
  ('merchant.reactivated', 'merchant.reactivate'),
  ('settlement.created', 'settlement.create'),
  ('settlement.updated', 'settlement.status');
