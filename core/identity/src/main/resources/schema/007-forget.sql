-- Products that were ever here, and the people whom they must still forget because they were not here when it happened. Of these
-- people the portal knows no more than the id, which means nothing any more.
CREATE TABLE identities.known_product (
  id VARCHAR(40) NOT NULL PRIMARY KEY
);
CREATE TABLE identities.forget_later (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  account VARCHAR(36) NOT NULL,
  asked_at TIMESTAMP NOT NULL
);
CREATE INDEX forget_later_by_product ON identities.forget_later (product);
