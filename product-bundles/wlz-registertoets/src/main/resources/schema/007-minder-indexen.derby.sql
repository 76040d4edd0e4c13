-- each look-up costs what its indexes cost: the number is found by the moment, and what is old is found in the order of the numbers
ALTER TABLE wlz_registertoets.raadpleging DROP PRIMARY KEY;
DROP INDEX wlz_registertoets.raadpleging_oudste;
ALTER TABLE wlz_registertoets.raadpleging ADD CONSTRAINT raadpleging_oudste PRIMARY KEY (organisatie, moment, ontvangstnummer);
DROP INDEX wlz_registertoets.raadpleging_nieuwste;
-- Derby reads none backwards
CREATE INDEX raadpleging_nieuwste ON wlz_registertoets.raadpleging (organisatie, moment DESC, ontvangstnummer DESC);
DROP INDEX wlz_registertoets.berichtnummer_moment;
