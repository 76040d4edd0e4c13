CREATE TABLE schuldenknooppunt.bericht (
  referentie VARCHAR(36) NOT NULL,
  PRIMARY KEY (referentie)
);
