-- the questions about one person, for who knows the BSN
CREATE INDEX vraag_bsn ON schuldhulpverlening.vraag (bsn_hash, gesteld DESC, nummer);
