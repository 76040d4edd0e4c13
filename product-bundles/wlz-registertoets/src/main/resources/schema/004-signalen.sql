-- days are written as 2026-12-31, so that they sort as they are and no time zone comes near
-- whom a municipality follows; the BSN is sealed, and found again by a keyed hash that has the organisation in it
CREATE TABLE wlz_registertoets.signaal_client (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  bsn_hash VARCHAR(64) NOT NULL,
  bsn VARCHAR(120) NOT NULL,
  kenmerk VARCHAR(64) NOT NULL,
  begindatum VARCHAR(10),
  einddatum VARCHAR(10),
  toegevoegd TIMESTAMP NOT NULL,
  status VARCHAR(8),
  afgiftedatum VARCHAR(10),
  ingangsdatum VARCHAR(10),
  einddatum_wlz VARCHAR(10),
  vergeleken TIMESTAMP,
  PRIMARY KEY (organisation, id)
);
CREATE UNIQUE INDEX signaal_client_bsn ON wlz_registertoets.signaal_client (organisation, bsn_hash);
CREATE INDEX signaal_client_vergeleken ON wlz_registertoets.signaal_client (organisation, vergeleken);

-- what changed for one of them; stays after the client is removed
CREATE TABLE wlz_registertoets.signaal (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  client VARCHAR(36) NOT NULL,
  bsn VARCHAR(120) NOT NULL,
  kenmerk VARCHAR(64) NOT NULL,
  soort VARCHAR(10) NOT NULL,
  oud_status VARCHAR(8),
  oud_afgiftedatum VARCHAR(10),
  oud_ingangsdatum VARCHAR(10),
  oud_einddatum VARCHAR(10),
  status VARCHAR(8) NOT NULL,
  afgiftedatum VARCHAR(10),
  ingangsdatum VARCHAR(10),
  einddatum VARCHAR(10),
  peilmoment TIMESTAMP NOT NULL,
  moment TIMESTAMP NOT NULL,
  afgehandeld TIMESTAMP,
  afgehandeld_door VARCHAR(200),
  afgehandeld_door_id VARCHAR(64),
  PRIMARY KEY (organisation, id)
);
CREATE INDEX signaal_lijst ON wlz_registertoets.signaal (organisation, moment);
CREATE INDEX signaal_afgehandeld ON wlz_registertoets.signaal (afgehandeld);
CREATE INDEX signaal_moment ON wlz_registertoets.signaal (moment);
CREATE INDEX signaal_door ON wlz_registertoets.signaal (afgehandeld_door_id);

-- of which register an organisation was told that there are signals, so that it is told once
CREATE TABLE wlz_registertoets.signaal_melding (
  organisation VARCHAR(32) NOT NULL,
  peilmoment TIMESTAMP NOT NULL,
  PRIMARY KEY (organisation)
);

-- who changes clients or signals of an organisation takes its row first, and counts, so that a node sees cheaply that it must
-- read again; organisations share a row
CREATE TABLE wlz_registertoets.signaal_beurt (
  plek INTEGER NOT NULL,
  beurten BIGINT NOT NULL,
  PRIMARY KEY (plek)
);
INSERT INTO wlz_registertoets.signaal_beurt (plek, beurten) VALUES
  (0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0),
  (8, 0), (9, 0), (10, 0), (11, 0), (12, 0), (13, 0), (14, 0), (15, 0),
  (16, 0), (17, 0), (18, 0), (19, 0), (20, 0), (21, 0), (22, 0), (23, 0),
  (24, 0), (25, 0), (26, 0), (27, 0), (28, 0), (29, 0), (30, 0), (31, 0),
  (32, 0), (33, 0), (34, 0), (35, 0), (36, 0), (37, 0), (38, 0), (39, 0),
  (40, 0), (41, 0), (42, 0), (43, 0), (44, 0), (45, 0), (46, 0), (47, 0),
  (48, 0), (49, 0), (50, 0), (51, 0), (52, 0), (53, 0), (54, 0), (55, 0),
  (56, 0), (57, 0), (58, 0), (59, 0), (60, 0), (61, 0), (62, 0), (63, 0);
