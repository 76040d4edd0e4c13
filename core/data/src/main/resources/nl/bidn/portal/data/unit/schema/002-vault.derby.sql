CREATE TABLE portal.vault_file (
  scope VARCHAR(100) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(32) NOT NULL,
  wrapped_key VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  made_at TIMESTAMP NOT NULL,
  PRIMARY KEY (scope, organisation, id)
);
CREATE TABLE portal.vault_piece (
  scope VARCHAR(100) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  file_id VARCHAR(32) NOT NULL,
  number BIGINT NOT NULL,
  bytes BLOB(66000) NOT NULL,
  PRIMARY KEY (scope, organisation, file_id, number)
);
