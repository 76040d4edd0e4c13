-- a list of all questions of an organisation must not be read by an index in which a question moves when its state changes: such a
-- read may miss it. So indexes begin with the state, for who asks for one state, or do not hold it
DROP INDEX schuldhulpverlening.vraag_lijst;
DROP INDEX schuldhulpverlening.vraag_weg;
CREATE INDEX vraag_lijst ON schuldhulpverlening.vraag (organisatie, verwerker, gesteld DESC, nummer);
CREATE INDEX vraag_staat ON schuldhulpverlening.vraag (staat, organisatie, verwerker, gesteld DESC, nummer);
CREATE INDEX vraag_weg ON schuldhulpverlening.vraag (staat, organisatie, weg);
