-- what must come before which day, and from whom
CREATE TABLE zorg_berichten.termijn (
  organisation VARCHAR(32) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  nummer INTEGER NOT NULL,
  dienst VARCHAR(10) NOT NULL,
  functie VARCHAR(30) NOT NULL,
  wie VARCHAR(3) NOT NULL,
  tegenpartij VARCHAR(16) NOT NULL,
  wacht_op VARCHAR(200) NOT NULL,
  sinds VARCHAR(10) NOT NULL,
  uiterlijk VARCHAR(10) NOT NULL,
  klaar TIMESTAMP,
  klaar_door VARCHAR(36),
  gemeld INTEGER NOT NULL,
  PRIMARY KEY (organisation, bericht, nummer)
);
CREATE INDEX termijn_open ON zorg_berichten.termijn (organisation, dienst, klaar, uiterlijk);
CREATE INDEX termijn_melden ON zorg_berichten.termijn (klaar, uiterlijk, gemeld);

-- by which numbers of an aanbieder an answer is bound to what he asked; a fingerprint, as nobody knows what he puts in it
CREATE TABLE zorg_berichten.verzoek (
  organisation VARCHAR(32) NOT NULL,
  afdruk VARCHAR(64) NOT NULL,
  bericht VARCHAR(36) NOT NULL,
  functie VARCHAR(30) NOT NULL,
  PRIMARY KEY (organisation, afdruk, bericht)
);
CREATE INDEX verzoek_bericht ON zorg_berichten.verzoek (organisation, bericht);
CREATE INDEX termijn_antwoord ON zorg_berichten.termijn (organisation, klaar_door);
