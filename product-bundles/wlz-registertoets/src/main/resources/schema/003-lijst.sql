-- a list of people to look up; who is on it is in the vault, until it is done
CREATE TABLE wlz_registertoets.lijst (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  vrager_id VARCHAR(64) NOT NULL,
  vrager VARCHAR(200) NOT NULL,
  systeem BOOLEAN NOT NULL,
  doel VARCHAR(64) NOT NULL,
  kenmerk VARCHAR(64) NOT NULL,
  aangeleverd_op TIMESTAMP NOT NULL,
  totaal INTEGER NOT NULL,
  aangevuld INTEGER NOT NULL,
  gedaan INTEGER NOT NULL,
  staat VARCHAR(12) NOT NULL,
  wacht_op_register BOOLEAN NOT NULL,
  sinds TIMESTAMP NOT NULL,
  vervalt TIMESTAMP NOT NULL,
  bestand VARCHAR(36),
  peil_eerste TIMESTAMP,
  peil_laatste TIMESTAMP,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX lijst_aangeleverd ON wlz_registertoets.lijst (organisation, aangeleverd_op);
CREATE INDEX lijst_vervalt ON wlz_registertoets.lijst (vervalt);
CREATE INDEX lijst_vrager ON wlz_registertoets.lijst (vrager_id);

-- the answers of a batch, in the vault
CREATE TABLE wlz_registertoets.lijst_deel (
  organisation VARCHAR(32) NOT NULL,
  lijst VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  bestand VARCHAR(36) NOT NULL,
  PRIMARY KEY (organisation, lijst, nummer)
);
