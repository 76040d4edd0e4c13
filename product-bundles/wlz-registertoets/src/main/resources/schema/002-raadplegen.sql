-- that somebody was looked up, for accounting: a keyed hash in place of the BSN, and not what was answered
CREATE TABLE wlz_registertoets.raadpleging (
  organisatie VARCHAR(32) NOT NULL,
  ontvangstnummer VARCHAR(19) NOT NULL,
  moment TIMESTAMP NOT NULL,
  vrager_id VARCHAR(64) NOT NULL,
  vrager VARCHAR(200) NOT NULL,
  systeem BOOLEAN NOT NULL,
  kanaal VARCHAR(16) NOT NULL,
  bsn_hash VARCHAR(64) NOT NULL,
  doel VARCHAR(64) NOT NULL,
  kenmerk VARCHAR(64) NOT NULL,
  PRIMARY KEY (organisatie, ontvangstnummer)
);
-- lists are read from an index in its order; Derby reads none backwards, so each order has one of its own
CREATE INDEX raadpleging_oudste ON wlz_registertoets.raadpleging (organisatie, moment, ontvangstnummer);
CREATE INDEX raadpleging_nieuwste ON wlz_registertoets.raadpleging (organisatie, moment DESC, ontvangstnummer);
-- also for who is no user any more, whichever organisations that was for
CREATE INDEX raadpleging_vrager ON wlz_registertoets.raadpleging (vrager_id, organisatie, moment DESC);
CREATE INDEX raadpleging_bsn ON wlz_registertoets.raadpleging (organisatie, bsn_hash, moment DESC);
