-- Organisations, with the days between which they exist, and who acts for whom.
CREATE TABLE identities.organisation (
  code VARCHAR(32) NOT NULL PRIMARY KEY,
  kind VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  successor VARCHAR(32)
);

CREATE TABLE identities.mandate (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  actor VARCHAR(32) NOT NULL,
  municipality VARCHAR(32) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE
);

-- People who may sign in.
CREATE TABLE identities.account (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  user_name VARCHAR(64) NOT NULL,
  name VARCHAR(200) NOT NULL,
  email VARCHAR(254) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  state VARCHAR(16) NOT NULL,
  lang VARCHAR(8) NOT NULL,
  theme VARCHAR(8) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  last_sign_in TIMESTAMP,
  CONSTRAINT account_user_name UNIQUE (user_name)
);
CREATE INDEX account_by_organisation ON identities.account (organisation);

-- Signed change forms, and the roles that they gave. A role that was taken back stays as a record.
CREATE TABLE identities.change_form (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  form_reference VARCHAR(100) NOT NULL,
  signed_on DATE NOT NULL,
  capacity VARCHAR(32) NOT NULL,
  signer VARCHAR(36),
  signer_name VARCHAR(200) NOT NULL,
  recorded_at TIMESTAMP NOT NULL
);

CREATE TABLE identities.role_grant (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  product VARCHAR(40) NOT NULL,
  role_id VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  change_form VARCHAR(36) NOT NULL,
  granted_at TIMESTAMP NOT NULL,
  revoked_at TIMESTAMP,
  revoked_by VARCHAR(100)
);
CREATE INDEX role_grant_by_account ON identities.role_grant (account);
CREATE INDEX role_grant_by_product ON identities.role_grant (product, organisation);

-- Systems that come with a certificate.
CREATE TABLE identities.system_grant (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  oin VARCHAR(20) NOT NULL,
  name VARCHAR(200) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  product VARCHAR(40) NOT NULL,
  role_id VARCHAR(40) NOT NULL,
  granted_at TIMESTAMP NOT NULL,
  revoked_at TIMESTAMP
);
CREATE INDEX system_grant_by_oin ON identities.system_grant (oin);

-- Products that are switched on, and the documents that were signed for that.
CREATE TABLE identities.enablement (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  enabled_at TIMESTAMP NOT NULL,
  enabled_by VARCHAR(100) NOT NULL
);

CREATE TABLE identities.agreement (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  agreement VARCHAR(40) NOT NULL,
  form_reference VARCHAR(100) NOT NULL,
  signed_on DATE NOT NULL,
  signed_by VARCHAR(200) NOT NULL,
  complete BOOLEAN NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  recorded_by VARCHAR(100) NOT NULL
);
CREATE INDEX agreement_by_product ON identities.agreement (product, organisation);

-- Sessions. The token itself is known to the browser alone.
CREATE TABLE identities.login_session (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL,
  previous_hash VARCHAR(64),
  rotated_at TIMESTAMP,
  account VARCHAR(36) NOT NULL,
  assurance VARCHAR(16) NOT NULL,
  started_at TIMESTAMP NOT NULL,
  last_activity TIMESTAMP NOT NULL,
  chosen VARCHAR(32),
  form_token VARCHAR(64) NOT NULL,
  lang VARCHAR(8) NOT NULL,
  theme VARCHAR(8) NOT NULL,
  ended_at TIMESTAMP,
  end_reason VARCHAR(16),
  CONSTRAINT login_session_token UNIQUE (token_hash)
);
CREATE INDEX login_session_by_previous ON identities.login_session (previous_hash);
CREATE INDEX login_session_by_account ON identities.login_session (account);
CREATE INDEX login_session_by_end ON identities.login_session (ended_at);

-- The security audit. A line waits without a number until it gets its place in the chain.
CREATE TABLE identities.audit_line (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  recorded_at TIMESTAMP NOT NULL,
  actor VARCHAR(100) NOT NULL,
  product VARCHAR(40) NOT NULL,
  act VARCHAR(64) NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  line_number BIGINT,
  line_hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_line_by_number ON identities.audit_line (line_number);
CREATE INDEX audit_line_by_time ON identities.audit_line (recorded_at);

-- One row: where the chain begins (lines before it were removed after their time) and ends.
CREATE TABLE identities.audit_head (
  id VARCHAR(8) NOT NULL PRIMARY KEY,
  turn BIGINT NOT NULL,
  line_number BIGINT NOT NULL,
  line_hash VARCHAR(64) NOT NULL,
  base_number BIGINT NOT NULL,
  base_hash VARCHAR(64) NOT NULL,
  head_seal VARCHAR(64) NOT NULL
);
INSERT INTO identities.audit_head (id, turn, line_number, line_hash, base_number, base_hash, head_seal) VALUES ('head', 0, 0, '-', 0, '-', '-');

-- What people were told.
CREATE TABLE identities.notice (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  product VARCHAR(40) NOT NULL,
  told_at TIMESTAMP NOT NULL,
  subject_nl VARCHAR(200) NOT NULL,
  text_nl VARCHAR(2000) NOT NULL,
  subject_en VARCHAR(200) NOT NULL,
  text_en VARCHAR(2000) NOT NULL,
  page_path VARCHAR(300) NOT NULL,
  read_at TIMESTAMP
);
CREATE INDEX notice_by_account ON identities.notice (account, told_at);
CREATE INDEX notice_by_time ON identities.notice (told_at);
