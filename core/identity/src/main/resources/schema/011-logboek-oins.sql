-- By which numbers controller and processor are known to other organisations; empty if none took part.
ALTER TABLE identities.processing ADD COLUMN controller_oin VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE identities.processing ADD COLUMN processor_oin VARCHAR(20) DEFAULT '' NOT NULL;
