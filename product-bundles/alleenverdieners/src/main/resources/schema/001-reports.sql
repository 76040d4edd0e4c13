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

-- counts the changes of lists, so that a node can see cheaply that it must read one again; organisations share a row
CREATE TABLE alleenverdieners.list_change (
  slot INTEGER NOT NULL,
  changes BIGINT NOT NULL,
  PRIMARY KEY (slot)
);
INSERT INTO alleenverdieners.list_change (slot, changes) VALUES
  (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
  (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0),
  (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0),
  (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0);
