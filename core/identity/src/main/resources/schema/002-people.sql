-- What may be asked of each account, and searched. The number of changes tells two administrators apart who change one person.
ALTER TABLE identities.account ADD COLUMN eherkenning BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE identities.account ADD COLUMN search_name VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE identities.account ADD COLUMN verified_at TIMESTAMP;
ALTER TABLE identities.account ADD COLUMN newsletter BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE identities.account ADD COLUMN contact_person BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE identities.account ADD COLUMN changes INTEGER DEFAULT 0 NOT NULL;
UPDATE identities.account SET search_name = LOWER(name);

-- What people told of themselves when they came first (manual Zorg gebruikers, step 5). Gone with the account.
CREATE TABLE identities.personal_details (
  account VARCHAR(36) NOT NULL PRIMARY KEY,
  salutation VARCHAR(8) NOT NULL,
  initials VARCHAR(20) NOT NULL,
  first_name VARCHAR(60) NOT NULL,
  infix VARCHAR(20) NOT NULL,
  last_name VARCHAR(90) NOT NULL,
  department VARCHAR(100) NOT NULL,
  phone VARCHAR(20) NOT NULL,
  told_at TIMESTAMP
);

-- By which number eHerkenning names an organisation: KVK:90009901 or RSIN:990099014.
CREATE TABLE identities.legal_subject (
  id VARCHAR(24) NOT NULL PRIMARY KEY,
  organisation VARCHAR(32) NOT NULL,
  added_at TIMESTAMP NOT NULL,
  added_by VARCHAR(100) NOT NULL
);
CREATE INDEX legal_subject_by_organisation ON identities.legal_subject (organisation);

-- Who comes by eHerkenning. The key is a keyed hash of legal subject and acting subject together: the same person with
-- the mandate of another organisation is another account.
CREATE TABLE identities.eherkenning_person (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  legal_subject VARCHAR(24) NOT NULL,
  branch VARCHAR(12),
  intermediary VARCHAR(24),
  first_came TIMESTAMP NOT NULL,
  last_came TIMESTAMP NOT NULL
);
CREATE INDEX eherkenning_person_by_account ON identities.eherkenning_person (account);

-- Codes by which a person proves to be who the administrator thinks; encrypted, as they are read to the person.
CREATE TABLE identities.verification_code (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  sealed_code VARCHAR(200) NOT NULL,
  issued_at TIMESTAMP NOT NULL,
  issued_by VARCHAR(100) NOT NULL,
  expires_at TIMESTAMP NOT NULL,
  wrong_tries INTEGER NOT NULL,
  ended_at TIMESTAMP,
  end_reason VARCHAR(16)
);
CREATE INDEX verification_code_by_account ON identities.verification_code (account);

-- Gebruikersbeheerders: per organisation and field of work (manual WGS, step 2).
CREATE TABLE identities.administrator (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  account VARCHAR(36) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  field_of_work VARCHAR(32) NOT NULL,
  granted_at TIMESTAMP NOT NULL,
  granted_by VARCHAR(100) NOT NULL,
  revoked_at TIMESTAMP,
  revoked_by VARCHAR(100)
);
CREATE INDEX administrator_by_account ON identities.administrator (account);
CREATE INDEX administrator_by_organisation ON identities.administrator (organisation, field_of_work);

-- Officers of BIDN's servicedesk.
CREATE TABLE identities.officer (
  account VARCHAR(36) NOT NULL PRIMARY KEY,
  granted_at TIMESTAMP NOT NULL,
  granted_by VARCHAR(100) NOT NULL
);
