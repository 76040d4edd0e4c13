-- who fetched it, so that the name can go when the person does; names from before cannot be told apart, and go now
ALTER TABLE alleenverdieners.report ADD COLUMN fetched_by_id VARCHAR(64);
CREATE INDEX report_fetched_by ON alleenverdieners.report (fetched_by_id);
UPDATE alleenverdieners.report SET fetched_by = '' WHERE fetched_at IS NOT NULL;
