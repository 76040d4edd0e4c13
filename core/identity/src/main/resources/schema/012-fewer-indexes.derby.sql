-- Each line costs what its indexes cost: the key begins with the time, so it serves who asks by time too.
ALTER TABLE identities.audit_line DROP PRIMARY KEY;
DROP INDEX identities.audit_line_by_time;
ALTER TABLE identities.audit_line ADD CONSTRAINT audit_line_by_time PRIMARY KEY (recorded_at, id);
ALTER TABLE identities.processing DROP PRIMARY KEY;
DROP INDEX identities.processing_by_time;
ALTER TABLE identities.processing ADD CONSTRAINT processing_by_time PRIMARY KEY (started_at, operation_id);
