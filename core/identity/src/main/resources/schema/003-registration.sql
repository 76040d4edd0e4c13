-- Whether a person wants to hear by mail of what is on the notice board.
ALTER TABLE identities.account ADD COLUMN notices_by_mail BOOLEAN DEFAULT TRUE NOT NULL;

-- Gebruikersbeheerders that the servicedesk registers from a signed form. One officer registers and links it to the person
-- who came by eHerkenning, another one releases it. What the form says of the person is emptied when it ended.
CREATE TABLE identities.administrator_registration (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  organisation VARCHAR(32) NOT NULL,
  field_of_work VARCHAR(32) NOT NULL,
  name VARCHAR(200) NOT NULL,
  email VARCHAR(254) NOT NULL,
  form_reference VARCHAR(100) NOT NULL,
  signed_on DATE NOT NULL,
  signed_by VARCHAR(200) NOT NULL,
  capacity VARCHAR(32) NOT NULL,
  registered_at TIMESTAMP NOT NULL,
  registered_by VARCHAR(100) NOT NULL,
  account VARCHAR(36),
  linked_at TIMESTAMP,
  linked_by VARCHAR(100),
  released_at TIMESTAMP,
  released_by VARCHAR(100),
  ended_at TIMESTAMP,
  ended_by VARCHAR(100),
  end_reason VARCHAR(16),
  changes INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX administrator_registration_by_account ON identities.administrator_registration (account);
CREATE INDEX administrator_registration_by_end ON identities.administrator_registration (ended_at);
CREATE INDEX account_by_state ON identities.account (state, created_at);
