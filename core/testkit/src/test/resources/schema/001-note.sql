-- a table to try with; nothing more
CREATE TABLE notes.note (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  text VARCHAR(2000) NOT NULL,
  pinned BOOLEAN NOT NULL,
  made_at TIMESTAMP NOT NULL
);
CREATE INDEX note_made ON notes.note (made_at);
