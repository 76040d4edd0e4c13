-- Since when nothing rests on an agreement: the product is not on for the organisation. Empty while it is.
ALTER TABLE identities.agreement ADD COLUMN ended_at TIMESTAMP;
UPDATE identities.agreement SET ended_at = CURRENT_TIMESTAMP WHERE NOT EXISTS
  (SELECT e.id FROM identities.enablement e WHERE e.product = identities.agreement.product AND e.organisation = identities.agreement.organisation);
