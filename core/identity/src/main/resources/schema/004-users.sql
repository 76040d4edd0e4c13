-- A gebruikersbeheerder gives roles without a form, where the field of work allows it; then he stands in granted_by. Roles
-- that went because somebody was switched off are offered once more when he is switched on again.
ALTER TABLE identities.role_grant ALTER COLUMN change_form DROP NOT NULL;
ALTER TABLE identities.role_grant ADD COLUMN granted_by VARCHAR(100);
ALTER TABLE identities.role_grant ADD COLUMN switched_off BOOLEAN DEFAULT FALSE NOT NULL;

-- New people whom a gebruikersbeheerder of a field of work has dealt with: they wait for him no more.
CREATE TABLE identities.newcomer_handled (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  field_of_work VARCHAR(32) NOT NULL,
  handled_at TIMESTAMP NOT NULL,
  handled_by VARCHAR(100) NOT NULL
);
CREATE INDEX newcomer_handled_by_account ON identities.newcomer_handled (account);

-- The yearly review of all rights, per organisation and field of work (BIO2 5.18.02). The counts stay when a line goes with its person.
CREATE TABLE identities.access_review (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  organisation VARCHAR(32) NOT NULL,
  field_of_work VARCHAR(32) NOT NULL,
  started_at TIMESTAMP NOT NULL,
  reminded_at TIMESTAMP,
  finished_at TIMESTAMP,
  finished_by VARCHAR(100),
  confirmed INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  lapsed INTEGER NOT NULL
);
CREATE INDEX access_review_by_organisation ON identities.access_review (organisation, field_of_work);

CREATE TABLE identities.access_review_line (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  review VARCHAR(36) NOT NULL,
  account VARCHAR(36) NOT NULL,
  product VARCHAR(40) NOT NULL,
  role_id VARCHAR(40) NOT NULL,
  decision VARCHAR(16),
  decided_at TIMESTAMP,
  decided_by VARCHAR(100)
);
CREATE INDEX access_review_line_by_review ON identities.access_review_line (review);
CREATE INDEX access_review_line_by_account ON identities.access_review_line (account);

-- Lists of users and of audit lines are sorted and paged here, within one organisation.
CREATE INDEX account_by_name ON identities.account (organisation, search_name);
CREATE INDEX account_by_last_sign_in ON identities.account (organisation, last_sign_in);
CREATE INDEX audit_line_by_organisation ON identities.audit_line (organisation, recorded_at);
