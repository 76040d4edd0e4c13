CREATE TABLE aansluiten.aanvraag (
  reference VARCHAR(20) NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  staat VARCHAR(20) NOT NULL,
  is_open INTEGER NOT NULL,
  formulier VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  organisation_code VARCHAR(32),
  organisation_name VARCHAR(200) NOT NULL,
  name_key VARCHAR(200) NOT NULL,
  organisation_type VARCHAR(30) NOT NULL,
  organisation_number VARCHAR(20) NOT NULL,
  contact_name VARCHAR(200) NOT NULL,
  contact_email VARCHAR(254) NOT NULL,
  email_key VARCHAR(254) NOT NULL,
  contact_phone VARCHAR(50) NOT NULL,
  product VARCHAR(64),
  content VARCHAR(4000) NOT NULL,
  applicant VARCHAR(36),
  begun_at TIMESTAMP NOT NULL,
  submitted_at TIMESTAMP,
  term DATE,
  days_left INTEGER,
  reminded_on DATE,
  officer VARCHAR(36),
  first_agreed VARCHAR(36),
  ended_at TIMESTAMP,
  reason VARCHAR(2000),
  signed_account VARCHAR(36),
  signed_for VARCHAR(20),
  signed_assurance VARCHAR(20),
  signed_at TIMESTAMP,
  signed_content VARCHAR(64),
  messages INTEGER NOT NULL,
  uploads INTEGER NOT NULL
);
CREATE INDEX aanvraag_termijn ON aansluiten.aanvraag (is_open, term, reference);
CREATE INDEX aanvraag_ingediend ON aansluiten.aanvraag (is_open, submitted_at, reference);
CREATE INDEX aanvraag_naam ON aansluiten.aanvraag (is_open, name_key, reference);
CREATE INDEX aanvraag_staat ON aansluiten.aanvraag (staat, submitted_at, reference);
CREATE INDEX aanvraag_organisatie ON aansluiten.aanvraag (organisation, product);
CREATE INDEX aanvraag_mail ON aansluiten.aanvraag (email_key, begun_at);
CREATE INDEX aanvraag_aanvrager ON aansluiten.aanvraag (applicant);
CREATE INDEX aanvraag_einde ON aansluiten.aanvraag (staat, ended_at);
CREATE TABLE aansluiten.bericht (
  id VARCHAR(30) NOT NULL PRIMARY KEY,
  reference VARCHAR(20) NOT NULL,
  number INTEGER NOT NULL,
  said_at TIMESTAMP NOT NULL,
  from_servicedesk BOOLEAN NOT NULL,
  author VARCHAR(36),
  text VARCHAR(2000) NOT NULL
);
CREATE INDEX bericht_aanvraag ON aansluiten.bericht (reference, number);
CREATE TABLE aansluiten.document (
  id VARCHAR(30) NOT NULL PRIMARY KEY,
  reference VARCHAR(20) NOT NULL,
  number INTEGER NOT NULL,
  owner VARCHAR(32) NOT NULL,
  file_id VARCHAR(64) NOT NULL,
  agreement VARCHAR(64),
  file_name VARCHAR(255) NOT NULL,
  file_size BIGINT NOT NULL,
  signed_on DATE NOT NULL,
  signed_by VARCHAR(200) NOT NULL,
  capacity VARCHAR(30) NOT NULL,
  scanned BOOLEAN NOT NULL,
  added_at TIMESTAMP NOT NULL
);
CREATE INDEX document_aanvraag ON aansluiten.document (reference, number);
CREATE TABLE aansluiten.toegang (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  email_key VARCHAR(254) NOT NULL,
  email VARCHAR(254) NOT NULL,
  made_at TIMESTAMP NOT NULL,
  expires_at TIMESTAMP NOT NULL
);
CREATE INDEX toegang_mail ON aansluiten.toegang (email_key, made_at);
CREATE INDEX toegang_einde ON aansluiten.toegang (expires_at);
CREATE TABLE aansluiten.vinkje (
  id VARCHAR(140) NOT NULL PRIMARY KEY,
  organisation VARCHAR(32) NOT NULL,
  product VARCHAR(64) NOT NULL,
  vinkje VARCHAR(40) NOT NULL,
  since_day DATE NOT NULL,
  ticked_by VARCHAR(36) NOT NULL,
  ticked_at TIMESTAMP NOT NULL
);
CREATE INDEX vinkje_organisatie ON aansluiten.vinkje (organisation, product);
