CREATE TABLE skeleton.note (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  content VARCHAR(500) NOT NULL,
  author VARCHAR(200) NOT NULL,
  written_at TIMESTAMP NOT NULL,
  PRIMARY KEY (organisation, id)
);
