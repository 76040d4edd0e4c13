-- one row: taken first by who changes something here, so that changes are one after the other; another value tells other nodes
CREATE TABLE schuldenknooppunt.adresboek (
  plek INTEGER NOT NULL,
  stand VARCHAR(36) NOT NULL,
  PRIMARY KEY (plek)
);
INSERT INTO schuldenknooppunt.adresboek (plek, stand) VALUES (1, 'leeg');

-- branches and refused messages are lines of text
CREATE TABLE schuldenknooppunt.deelnemer (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  soort VARCHAR(20) NOT NULL,
  vestigingen VARCHAR(4000) NOT NULL,
  weigert VARCHAR(4000) NOT NULL,
  sinds TIMESTAMP NOT NULL,
  tot TIMESTAMP,
  PRIMARY KEY (organisation)
);
CREATE UNIQUE INDEX deelnemer_id ON schuldenknooppunt.deelnemer (id);

-- what a participant asked of the servicedesk: a module, or other branches
CREATE TABLE schuldenknooppunt.aanvraag (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  soort VARCHAR(12) NOT NULL,
  inhoud VARCHAR(4000) NOT NULL,
  toelichting VARCHAR(500) NOT NULL,
  stand VARCHAR(12) NOT NULL,
  aangevraagd TIMESTAMP NOT NULL,
  aangevraagd_door VARCHAR(200),
  aangevraagd_door_id VARCHAR(100),
  beoordeeld TIMESTAMP,
  beoordeeld_door_id VARCHAR(100),
  reden VARCHAR(500),
  PRIMARY KEY (organisation, id)
);
CREATE INDEX aanvraag_stand ON schuldenknooppunt.aanvraag (stand, aangevraagd);

CREATE TABLE schuldenknooppunt.deelnemer_module (
  organisation VARCHAR(32) NOT NULL,
  module VARCHAR(30) NOT NULL,
  PRIMARY KEY (organisation, module)
);

CREATE TABLE schuldenknooppunt.sleutel (
  organisation VARCHAR(32) NOT NULL,
  kid VARCHAR(43) NOT NULL,
  gebruik VARCHAR(12) NOT NULL,
  jwk VARCHAR(1000) NOT NULL,
  geldig_van TIMESTAMP NOT NULL,
  geldig_tot TIMESTAMP NOT NULL,
  ingetrokken TIMESTAMP,
  PRIMARY KEY (kid)
);
CREATE INDEX sleutel_organisation ON schuldenknooppunt.sleutel (organisation);

CREATE TABLE schuldenknooppunt.contactpersoon (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  naam VARCHAR(100) NOT NULL,
  rol VARCHAR(100) NOT NULL,
  mail VARCHAR(254) NOT NULL,
  telefoon VARCHAR(25) NOT NULL,
  PRIMARY KEY (organisation, id)
);

CREATE TABLE schuldenknooppunt.mailabonnement (
  organisation VARCHAR(32) NOT NULL,
  adres VARCHAR(254) NOT NULL,
  wanneer VARCHAR(10) NOT NULL,
  herinneringen BOOLEAN NOT NULL,
  PRIMARY KEY (organisation, adres)
);
