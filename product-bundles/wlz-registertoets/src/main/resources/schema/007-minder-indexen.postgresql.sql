-- each look-up costs what its indexes cost: the number is found by the moment, and what is old is found in the order of the numbers
ALTER TABLE wlz_registertoets.raadpleging DROP CONSTRAINT raadpleging_pkey;
DROP INDEX wlz_registertoets.raadpleging_oudste;
ALTER TABLE wlz_registertoets.raadpleging ADD CONSTRAINT raadpleging_oudste PRIMARY KEY (organisatie, moment, ontvangstnummer);
DROP INDEX wlz_registertoets.raadpleging_nieuwste;
DROP INDEX wlz_registertoets.berichtnummer_moment;
