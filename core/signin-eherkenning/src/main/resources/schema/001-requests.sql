CREATE TABLE signin_eherkenning.request (
  handle_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  request_id VARCHAR(64) NOT NULL,
  broker VARCHAR(40) NOT NULL,
  browser_hash VARCHAR(64) NOT NULL,
  service VARCHAR(80) NOT NULL,
  asked_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  used_at TIMESTAMP
);
CREATE TABLE signin_eherkenning.seen (
  kind VARCHAR(10) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  until_at TIMESTAMP NOT NULL,
  PRIMARY KEY (kind, hash)
);
