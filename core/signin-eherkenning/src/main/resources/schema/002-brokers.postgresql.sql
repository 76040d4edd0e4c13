CREATE TABLE signin_eherkenning.broker (
  id VARCHAR(40) NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  entity_id VARCHAR(200) NOT NULL UNIQUE,
  pinned TEXT NOT NULL,
  metadata TEXT NOT NULL,
  binding VARCHAR(10) NOT NULL,
  content_type VARCHAR(60) NOT NULL,
  consumer_by_address BOOLEAN NOT NULL,
  asks_level BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  place INTEGER NOT NULL,
  imported_at TIMESTAMP NOT NULL
);
