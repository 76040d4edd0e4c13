-- each look-up costs what its indexes cost: the number is found by the moment, and what is old is found in the order of the numbers
ALTER TABLE wlz_registertoets.raadpleging DROP PRIMARY KEY;
DROP INDEX wlz_registertoets.raadpleging_oudste;
CREATE UNIQUE INDEX raadpleging_oudste ON wlz_registertoets.raadpleging (organisatie, moment, ontvangstnummer);
DROP INDEX wlz_registertoets.raadpleging_nieuwste;
-- Derby reads none backwards
CREATE INDEX raadpleging_nieuwste ON wlz_registertoets.raadpleging (organisatie, moment DESC, ontvangstnummer DESC);
DROP INDEX wlz_registertoets.berichtnummer_moment;
