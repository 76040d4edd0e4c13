-- one row: which master key the sealed data of this database belongs to
CREATE TABLE portal.key_check (
  id INTEGER NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(64) NOT NULL
);
