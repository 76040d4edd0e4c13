CREATE TABLE signin_password.credential (
  account VARCHAR(36) NOT NULL PRIMARY KEY,
  phc VARCHAR(200) NOT NULL,
  changed_at TIMESTAMP NOT NULL
);
CREATE TABLE signin_password.tries (
  account VARCHAR(36) NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  blocked_until TIMESTAMP
);
CREATE TABLE signin_password.link (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  made_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE TABLE signin_password.totp (
  account VARCHAR(36) NOT NULL PRIMARY KEY,
  sealed_secret VARCHAR(300) NOT NULL,
  last_step BIGINT NOT NULL,
  enrolled_at TIMESTAMP NOT NULL
);
CREATE TABLE signin_password.policy (
  organisation VARCHAR(32) NOT NULL PRIMARY KEY,
  totp_required BOOLEAN NOT NULL,
  changed_at TIMESTAMP NOT NULL
);
