-- the subscription key of the systems of an organisation, as a keyed hash
CREATE TABLE schuldhulpverlening.sleutel (
  organisatie VARCHAR(32) NOT NULL,
  sleutel_hash VARCHAR(64) NOT NULL,
  gemaakt TIMESTAMP NOT NULL,
  PRIMARY KEY (organisatie)
);
