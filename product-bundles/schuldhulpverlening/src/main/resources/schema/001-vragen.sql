-- a question about one person, for accounting: a keyed hash in place of the BSN, which itself is encrypted and goes with the answer
CREATE TABLE schuldhulpverlening.vraag (
  organisatie VARCHAR(32) NOT NULL,
  nummer VARCHAR(19) NOT NULL,
  -- by whose mandate; empty: the organisation itself
  verwerker VARCHAR(32) NOT NULL,
  van_oin VARCHAR(20) NOT NULL,
  via_oin VARCHAR(20) NOT NULL,
  dienst VARCHAR(32) NOT NULL,
  doel VARCHAR(64) NOT NULL,
  kenmerk VARCHAR(64) NOT NULL,
  vrager_id VARCHAR(64) NOT NULL,
  vrager VARCHAR(200) NOT NULL,
  systeem BOOLEAN NOT NULL,
  kanaal VARCHAR(16) NOT NULL,
  gesteld TIMESTAMP NOT NULL,
  uiterlijk TIMESTAMP NOT NULL,
  staat VARCHAR(16) NOT NULL,
  klaar TIMESTAMP,
  weg TIMESTAMP,
  getoond TIMESTAMP,
  einde VARCHAR(16),
  bsn_hash VARCHAR(32) NOT NULL,
  bsn_geheim VARCHAR(200),
  afdruk VARCHAR(32) NOT NULL,
  inhoud VARCHAR(32) NOT NULL,
  -- counts up so that one at a time changes a question
  slot BIGINT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
);
-- the same question once more is the same question
CREATE UNIQUE INDEX vraag_afdruk ON schuldhulpverlening.vraag (organisatie, afdruk);
CREATE INDEX vraag_lijst ON schuldhulpverlening.vraag (organisatie, verwerker, staat, gesteld DESC, nummer);
CREATE INDEX vraag_gesteld ON schuldhulpverlening.vraag (organisatie, gesteld);
CREATE INDEX vraag_weg ON schuldhulpverlening.vraag (organisatie, staat, weg);
CREATE INDEX vraag_verwerker ON schuldhulpverlening.vraag (verwerker, gesteld DESC, nummer);
CREATE INDEX vraag_vrager ON schuldhulpverlening.vraag (vrager_id);

-- how far each source is; what it said is in the vault
CREATE TABLE schuldhulpverlening.bronvraag (
  organisatie VARCHAR(32) NOT NULL,
  nummer VARCHAR(19) NOT NULL,
  bron VARCHAR(32) NOT NULL,
  plaats INTEGER NOT NULL,
  staat VARCHAR(16) NOT NULL,
  moment TIMESTAMP NOT NULL,
  bestand VARCHAR(64),
  PRIMARY KEY (organisatie, nummer, bron)
);
