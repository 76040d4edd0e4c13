-- since when the hub has been offering a message to the system of the municipality, and does not know yet whether it has it
ALTER TABLE zorg_berichten.bericht ADD COLUMN aangeboden TIMESTAMP;
CREATE INDEX bericht_nieuw ON zorg_berichten.bericht (organisation, richting, opgehaald, id);

-- when people of an organisation were last told of something, so that they are not told too often
CREATE TABLE zorg_berichten.melding (
  organisation VARCHAR(32) NOT NULL,
  onderwerp VARCHAR(100) NOT NULL,
  op TIMESTAMP NOT NULL,
  PRIMARY KEY (organisation, onderwerp)
);
