-- lists are read from an index in its order, so that a page costs the same with a thousand messages and with a million; an id
-- tells when its message came. Derby reads no index backwards: each order has one of its own
DROP INDEX zorg_berichten.bericht_lijst;
CREATE INDEX bericht_lijst ON zorg_berichten.bericht (organisation, dienst, richting, id DESC);
CREATE INDEX bericht_lijst_oudste ON zorg_berichten.bericht (organisation, dienst, richting, id);
CREATE INDEX bericht_type ON zorg_berichten.bericht (organisation, dienst, richting, kop_functie, id DESC);
CREATE INDEX bericht_type_terug ON zorg_berichten.bericht (organisation, dienst, richting, kop_functie DESC, id DESC);
CREATE INDEX bericht_staat ON zorg_berichten.bericht (organisation, dienst, richting, staat, id DESC);
CREATE INDEX bericht_staat_terug ON zorg_berichten.bericht (organisation, dienst, richting, staat DESC, id DESC);
CREATE INDEX bericht_kanaal ON zorg_berichten.bericht (organisation, dienst, kanaal, id DESC);
CREATE INDEX bericht_zoek ON zorg_berichten.bericht (organisation, dienst, identificatie, id DESC);
CREATE INDEX bericht_aanlevering ON zorg_berichten.bericht (aanlevering);
