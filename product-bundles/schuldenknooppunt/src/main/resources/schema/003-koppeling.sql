-- where the systems of a participant are told what happens; secrets are sealed
CREATE TABLE schuldenknooppunt.webhook (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  adres VARCHAR(500) NOT NULL,
  soorten VARCHAR(200) NOT NULL,
  aangemaakt TIMESTAMP NOT NULL,
  fouten INTEGER NOT NULL,
  faalt TIMESTAMP,
  pauze TIMESTAMP,
  uit TIMESTAMP,
  geheim VARCHAR(200) NOT NULL,
  vorig_geheim VARCHAR(200),
  vorig_tot TIMESTAMP,
  PRIMARY KEY (organisation, id)
);

-- what they were not told yet; a line goes as soon as it arrived
CREATE TABLE schuldenknooppunt.bezorging (
  organisation VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  webhook VARCHAR(36) NOT NULL,
  soort VARCHAR(40) NOT NULL,
  onderwerp VARCHAR(64) NOT NULL,
  ontstaan TIMESTAMP NOT NULL,
  sinds TIMESTAMP NOT NULL,
  pogingen INTEGER NOT NULL,
  laatste TIMESTAMP,
  dood TIMESTAMP,
  uitkomst VARCHAR(20) NOT NULL,
  PRIMARY KEY (organisation, id)
);
CREATE INDEX bezorging_webhook ON schuldenknooppunt.bezorging (organisation, webhook, ontstaan);
CREATE INDEX bezorging_dood ON schuldenknooppunt.bezorging (dood);

-- ten contact persons may wait for the servicedesk
ALTER TABLE schuldenknooppunt.aanvraag ALTER COLUMN inhoud SET DATA TYPE VARCHAR(8000);
