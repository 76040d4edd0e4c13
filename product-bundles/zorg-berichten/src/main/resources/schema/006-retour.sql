-- what a retour message says of another one: row 0 how many codes there are in all, the others one code each with how often it is
-- there and at which first places; names of the standard only, never a value
CREATE TABLE zorg_berichten.retour (
  organisation VARCHAR(32) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  code VARCHAR(8) NOT NULL,
  aantal INTEGER NOT NULL,
  plekken VARCHAR(2000) NOT NULL,
  PRIMARY KEY (organisation, bericht, nummer)
);
