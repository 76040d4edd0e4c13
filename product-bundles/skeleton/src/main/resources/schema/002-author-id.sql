-- who wrote it, so that the name can go when the person does; names from before cannot be told apart, and go now
ALTER TABLE skeleton.note ADD COLUMN author_id VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE skeleton.note SET author = '';
