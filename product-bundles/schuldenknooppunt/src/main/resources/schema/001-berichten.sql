-- a message as the node knows it; its content is in the vault of the receiver, encrypted by the sender, until it ends
CREATE TABLE schuldenknooppunt.bericht (
  referentie VARCHAR(36) NOT NULL,
  conversatie VARCHAR(36) NOT NULL,
  kruisreferentie VARCHAR(36),
  afzender VARCHAR(36) NOT NULL,
  ontvanger VARCHAR(36) NOT NULL,
  afzender_org VARCHAR(32) NOT NULL,
  ontvanger_org VARCHAR(32) NOT NULL,
  afzender_soort VARCHAR(16) NOT NULL,
  ontvanger_soort VARCHAR(16) NOT NULL,
  code VARCHAR(48) NOT NULL,
  versie VARCHAR(8) NOT NULL,
  stand VARCHAR(12) NOT NULL,
  datum TIMESTAMP NOT NULL,
  opgehaald BOOLEAN NOT NULL,
  vervalt TIMESTAMP NOT NULL,
  beeindigd TIMESTAMP,
  antwoord_voor TIMESTAMP,
  beantwoord BOOLEAN NOT NULL,
  vraag BOOLEAN NOT NULL,
  antwoordtermijn INTEGER NOT NULL,
  -- whether the receiver must do something, and until when
  te_doen BOOLEAN NOT NULL,
  uiterlijk TIMESTAMP,
  herinnerd DATE,
  bestand VARCHAR(32),
  vingerafdruk VARCHAR(64) NOT NULL,
  PRIMARY KEY (referentie)
);
-- lists are read from an index in its order; Derby reads none backwards. Who looks for one kind of message, or for one that he
-- seldom writes to, leaves the others unread
CREATE INDEX bericht_verzonden ON schuldenknooppunt.bericht (afzender_org, datum DESC, referentie, code);
CREATE INDEX bericht_ontvangen ON schuldenknooppunt.bericht (ontvanger_org, datum DESC, referentie, code);
CREATE INDEX bericht_verzonden_aan ON schuldenknooppunt.bericht (afzender_org, ontvanger, datum DESC, referentie);
CREATE INDEX bericht_ontvangen_van ON schuldenknooppunt.bericht (ontvanger_org, afzender, datum DESC, referentie);
CREATE INDEX bericht_te_doen ON schuldenknooppunt.bericht (ontvanger_org, te_doen, vraag DESC, uiterlijk, referentie);
CREATE INDEX bericht_conversatie ON schuldenknooppunt.bericht (conversatie);
CREATE INDEX bericht_kruisreferentie ON schuldenknooppunt.bericht (kruisreferentie);
-- what is due
CREATE INDEX bericht_uiterlijk ON schuldenknooppunt.bericht (stand, uiterlijk);
-- what is kept long enough
CREATE INDEX bericht_datum ON schuldenknooppunt.bericht (datum);
