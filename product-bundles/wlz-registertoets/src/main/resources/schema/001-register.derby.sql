-- the register in use, and the one that is being loaded: one row. Moments are milliseconds since 1970 in UTC, 0: none
CREATE TABLE wlz_registertoets.register_stand (
  id INTEGER NOT NULL,
  versie BIGINT NOT NULL,
  bits INTEGER NOT NULL,
  peilmoment BIGINT NOT NULL,
  aantal INTEGER NOT NULL,
  geladen_op BIGINT NOT NULL,
  vorige BIGINT NOT NULL,
  geweigerd_op BIGINT NOT NULL,
  laatste BIGINT NOT NULL,
  lading BIGINT NOT NULL,
  lading_van VARCHAR(100) NOT NULL,
  lading_tot BIGINT NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO wlz_registertoets.register_stand (id, versie, bits, peilmoment, aantal, geladen_op, vorige, geweigerd_op,
  laatste, lading, lading_van, lading_tot) VALUES (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', 0);

-- versions of which something may be there; gone with the last of it
CREATE TABLE wlz_registertoets.register_versie (
  versie BIGINT NOT NULL,
  geschreven BIGINT NOT NULL,
  PRIMARY KEY (versie)
);

-- persons by the first bits of a keyed hash, encrypted
CREATE TABLE wlz_registertoets.register_pagina (
  versie BIGINT NOT NULL,
  pagina INTEGER NOT NULL,
  inhoud VARCHAR(32672) FOR BIT DATA NOT NULL,
  PRIMARY KEY (versie, pagina)
);

-- what was read of a delivery that is being loaded, encrypted
CREATE TABLE wlz_registertoets.register_stuk (
  versie BIGINT NOT NULL,
  emmer INTEGER NOT NULL,
  volgnummer INTEGER NOT NULL,
  inhoud VARCHAR(32672) FOR BIT DATA NOT NULL,
  PRIMARY KEY (versie, emmer, volgnummer)
);

-- what the CIZ delivered, or is delivering; its parts are in the vault
CREATE TABLE wlz_registertoets.register_levering (
  organisatie VARCHAR(32) NOT NULL,
  id VARCHAR(40) NOT NULL,
  staat VARCHAR(16) NOT NULL,
  begonnen_op BIGINT NOT NULL,
  klaar_op BIGINT NOT NULL,
  delen INTEGER NOT NULL,
  peilmoment BIGINT NOT NULL,
  aantal INTEGER NOT NULL,
  fouten INTEGER NOT NULL,
  PRIMARY KEY (organisatie, id)
);

CREATE TABLE wlz_registertoets.register_deel (
  organisatie VARCHAR(32) NOT NULL,
  levering VARCHAR(40) NOT NULL,
  nummer INTEGER NOT NULL,
  poging VARCHAR(36) NOT NULL,
  gzip BOOLEAN NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  PRIMARY KEY (organisatie, levering, nummer)
);

-- files of the vault; those of an attempt that is not the one of its part were cut off
CREATE TABLE wlz_registertoets.register_brok (
  organisatie VARCHAR(32) NOT NULL,
  levering VARCHAR(40) NOT NULL,
  poging VARCHAR(36) NOT NULL,
  volgnummer INTEGER NOT NULL,
  bestand VARCHAR(36) NOT NULL,
  PRIMARY KEY (organisatie, levering, poging, volgnummer)
);

-- what was wrong with a delivery; never what was in it
CREATE TABLE wlz_registertoets.register_fout (
  organisatie VARCHAR(32) NOT NULL,
  levering VARCHAR(40) NOT NULL,
  volgnummer INTEGER NOT NULL,
  regel INTEGER NOT NULL,
  code VARCHAR(40) NOT NULL,
  PRIMARY KEY (organisatie, levering, volgnummer)
);
