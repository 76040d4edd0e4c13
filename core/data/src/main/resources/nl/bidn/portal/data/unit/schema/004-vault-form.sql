-- how the pieces of a file are written; those of before are bare
ALTER TABLE portal.vault_file ADD COLUMN form INTEGER DEFAULT 0 NOT NULL;
