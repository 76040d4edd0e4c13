-- lists of both directions, all and of one state, and the messages that were refused with one code; newest first
CREATE INDEX bericht_alle ON zorg_berichten.bericht (organisation, dienst, id DESC);
CREATE INDEX bericht_alle_staat ON zorg_berichten.bericht (organisation, dienst, staat, id DESC);
CREATE INDEX bericht_foutcode ON zorg_berichten.bericht (organisation, dienst, foutcode, id DESC);
CREATE INDEX bericht_referentie ON zorg_berichten.bericht (organisation, dienst, referentienummer, id DESC);

-- what is waited for, in the order in which it ends
DROP INDEX zorg_berichten.termijn_open;
CREATE INDEX termijn_open ON zorg_berichten.termijn (organisation, dienst, klaar, uiterlijk, bericht, nummer);
