-- What a change form asked, also if it took a role back, and who recorded it.
ALTER TABLE identities.change_form ADD COLUMN account VARCHAR(36) DEFAULT '' NOT NULL;
ALTER TABLE identities.change_form ADD COLUMN role_id VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE identities.change_form ADD COLUMN takes BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE identities.change_form ADD COLUMN recorded_by VARCHAR(100) DEFAULT 'portal' NOT NULL;
UPDATE identities.change_form SET
  account = COALESCE((SELECT MIN(g.account) FROM identities.role_grant g WHERE g.change_form = identities.change_form.id), ''),
  role_id = COALESCE((SELECT MIN(g.role_id) FROM identities.role_grant g WHERE g.change_form = identities.change_form.id), '');

-- How the servicedesk searches across organisations.
CREATE INDEX change_form_by_organisation ON identities.change_form (organisation, recorded_at);
CREATE INDEX agreement_by_organisation ON identities.agreement (organisation);
CREATE INDEX account_by_search_name ON identities.account (search_name);
CREATE INDEX audit_line_by_actor ON identities.audit_line (actor, recorded_at);
