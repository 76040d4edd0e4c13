-- a message from or for a municipality; its payload is in the vault for as long as it is kept
CREATE TABLE zorg_berichten.bericht (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  dienst VARCHAR(10) NOT NULL,
  richting VARCHAR(3) NOT NULL,
  kanaal VARCHAR(10) NOT NULL,
  soort VARCHAR(6),
  functie VARCHAR(30),
  functie_versie VARCHAR(4),
  functie_subversie VARCHAR(4),
  zender VARCHAR(16),
  ontvanger VARCHAR(16),
  referentienummer VARCHAR(36),
  kruisreferentie VARCHAR(36),
  tijdstip TIMESTAMP,
  conversatie VARCHAR(36) NOT NULL,
  kop_functie VARCHAR(30),
  identificatie VARCHAR(12),
  dagtekening VARCHAR(10),
  declaratie VARCHAR(12),
  declaratie_nummer VARCHAR(12),
  bestandsnaam VARCHAR(255),
  aanlevering VARCHAR(36),
  staat VARCHAR(14) NOT NULL,
  staat_sinds TIMESTAMP NOT NULL,
  foutcode VARCHAR(40),
  fouttekst VARCHAR(400),
  fouten INTEGER NOT NULL,
  bestand VARCHAR(36),
  grootte BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  bewaard_tot TIMESTAMP,
  ontvangen TIMESTAMP NOT NULL,
  aangeleverd_door VARCHAR(200),
  aangeleverd_door_id VARCHAR(64),
  opgehaald TIMESTAMP,
  opgehaald_door VARCHAR(200),
  opgehaald_door_id VARCHAR(64),
  PRIMARY KEY (organisation, id)
);
CREATE INDEX bericht_lijst ON zorg_berichten.bericht (organisation, dienst, richting, ontvangen);
CREATE INDEX bericht_conversatie ON zorg_berichten.bericht (organisation, conversatie);
CREATE INDEX bericht_nummer ON zorg_berichten.bericht (organisation, identificatie, functie);
CREATE INDEX bericht_bewaard ON zorg_berichten.bericht (bewaard_tot);
CREATE INDEX bericht_ontvangen ON zorg_berichten.bericht (ontvangen);
CREATE INDEX bericht_aangeleverd_door ON zorg_berichten.bericht (aangeleverd_door_id);
CREATE INDEX bericht_opgehaald_door ON zorg_berichten.bericht (opgehaald_door_id);

-- which numbers a sender used, so that of two that come at once, on two nodes, one is refused
CREATE TABLE zorg_berichten.referentie (
  zender VARCHAR(16) NOT NULL,
  referentienummer VARCHAR(36) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  PRIMARY KEY (zender, referentienummer)
);
CREATE INDEX referentie_bericht ON zorg_berichten.referentie (organisation, bericht);

-- what the check found; names of the standard only, never a value
CREATE TABLE zorg_berichten.fout (
  organisation VARCHAR(32) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  niveau INTEGER NOT NULL,
  regel VARCHAR(40) NOT NULL,
  plek VARCHAR(2000) NOT NULL,
  regelnummer INTEGER NOT NULL,
  namen VARCHAR(2000) NOT NULL,
  PRIMARY KEY (organisation, bericht, nummer)
);

-- each step of a message
CREATE TABLE zorg_berichten.gebeurtenis (
  organisation VARCHAR(32) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  staat VARCHAR(14) NOT NULL,
  op TIMESTAMP NOT NULL,
  toelichting VARCHAR(400),
  PRIMARY KEY (organisation, bericht, nummer)
);
