-- which numbers of messages a system used, so that none is answered twice by whichever node: a hash, as a sender chooses them freely
CREATE TABLE wlz_registertoets.berichtnummer (
  beller VARCHAR(64) NOT NULL,
  nummer VARCHAR(64) NOT NULL,
  moment TIMESTAMP NOT NULL,
  PRIMARY KEY (beller, nummer)
);
CREATE INDEX berichtnummer_moment ON wlz_registertoets.berichtnummer (moment);
