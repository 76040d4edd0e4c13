-- Diensten of a product that are switched on for an organisation, beside the product itself.
CREATE TABLE identities.dienst (
  id VARCHAR(120) NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  dienst VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  enabled_at TIMESTAMP NOT NULL,
  enabled_by VARCHAR(100) NOT NULL
);
CREATE INDEX dienst_by_organisation ON identities.dienst (organisation, product);

-- Mandates that municipalities gave to external providers; one that ended stays as a record.
CREATE TABLE identities.machtiging (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  municipality VARCHAR(32) NOT NULL,
  provider VARCHAR(32) NOT NULL,
  product VARCHAR(40) NOT NULL,
  diensten VARCHAR(1000) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  form_reference VARCHAR(100) NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  recorded_by VARCHAR(100) NOT NULL
);
CREATE INDEX machtiging_by_municipality ON identities.machtiging (municipality);
CREATE INDEX machtiging_by_provider ON identities.machtiging (provider, product);
CREATE INDEX machtiging_by_end ON identities.machtiging (valid_until);

-- OINs of organisations (department '-') and of their departments. A number belongs to one of them alone.
CREATE TABLE identities.oin (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  organisation VARCHAR(32) NOT NULL,
  department VARCHAR(32) NOT NULL,
  oin VARCHAR(20) NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  recorded_by VARCHAR(100) NOT NULL,
  CONSTRAINT oin_number UNIQUE (oin)
);
