-- what of an organisation is in one state, in the order of a list: what waits, was not fetched or not confirmed is little among all
CREATE INDEX bericht_verzonden_stand ON schuldenknooppunt.bericht (afzender_org, stand, datum DESC, referentie, opgehaald);
CREATE INDEX bericht_ontvangen_stand ON schuldenknooppunt.bericht (ontvanger_org, stand, datum DESC, referentie, opgehaald);
