CREATE TABLE clockwork.job (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  schedule VARCHAR(60) NOT NULL,
  next_run TIMESTAMP NOT NULL,
  lease_until TIMESTAMP,
  node VARCHAR(100),
  began TIMESTAMP,
  ended TIMESTAMP,
  failed BOOLEAN NOT NULL,
  line VARCHAR(500)
);

CREATE TABLE clockwork.job_run (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  node VARCHAR(100) NOT NULL,
  began TIMESTAMP NOT NULL,
  ended TIMESTAMP,
  failed BOOLEAN NOT NULL,
  line VARCHAR(500) NOT NULL
);
CREATE INDEX job_run_began ON clockwork.job_run (began);

CREATE TABLE clockwork.mail (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  kind VARCHAR(60) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  body VARCHAR(32000) NOT NULL,
  made_at TIMESTAMP NOT NULL,
  sent_at TIMESTAMP,
  state VARCHAR(10) NOT NULL,
  next_try TIMESTAMP NOT NULL,
  lease_until TIMESTAMP,
  tries INTEGER NOT NULL,
  last_error VARCHAR(300)
);
CREATE INDEX mail_due ON clockwork.mail (state, next_try);
