-- Each line costs what its indexes cost: the one by time has the id in it, and serves who has both.
ALTER TABLE identities.audit_line DROP CONSTRAINT audit_line_pkey;
DROP INDEX identities.audit_line_by_time;
CREATE UNIQUE INDEX audit_line_by_time ON identities.audit_line (recorded_at, id);
ALTER TABLE identities.processing DROP CONSTRAINT processing_pkey;
DROP INDEX identities.processing_by_time;
CREATE UNIQUE INDEX processing_by_time ON identities.processing (started_at, operation_id);
