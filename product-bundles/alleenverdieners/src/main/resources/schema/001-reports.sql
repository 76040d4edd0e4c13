-- what the Belastingdienst delivered; stays after its reports are gone
CREATE TABLE alleenverdieners.delivery (
  supplier VARCHAR(32) NOT NULL,
  id VARCHAR(40) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  report_year INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  households INTEGER NOT NULL,
  published_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  PRIMARY KEY (supplier, id)
);

-- one report an organisation and delivery; its content is in the vault
CREATE TABLE alleenverdieners.report (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  supplier VARCHAR(32) NOT NULL,
  delivery VARCHAR(40) NOT NULL,
  title VARCHAR(250) NOT NULL,
  file_name VARCHAR(100) NOT NULL,
  file_id VARCHAR(36) NOT NULL,
  file_size BIGINT NOT NULL,
  households INTEGER NOT NULL,
  published_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  fetched_at TIMESTAMP,
  fetched_by VARCHAR(200),
  PRIMARY KEY (organisation, id)
);
CREATE INDEX report_expires ON alleenverdieners.report (expires_at);

-- that something was destroyed; never what was in it
CREATE TABLE alleenverdieners.removal (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  delivery VARCHAR(40) NOT NULL,
  files INTEGER NOT NULL,
  households INTEGER NOT NULL,
  removed_at TIMESTAMP NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- when a job last ended well, so that each node can tell
CREATE TABLE alleenverdieners.job_run (
  name VARCHAR(40) NOT NULL,
  ran_at TIMESTAMP NOT NULL,
  PRIMARY KEY (name)
);
