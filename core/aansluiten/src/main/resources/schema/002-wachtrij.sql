-- The queue is read from an index alone: one for each order, up and down, of what is open and of one state.
DROP INDEX aansluiten.aanvraag_termijn;
DROP INDEX aansluiten.aanvraag_ingediend;
DROP INDEX aansluiten.aanvraag_naam;
DROP INDEX aansluiten.aanvraag_staat;
CREATE INDEX aanvraag_open_termijn ON aansluiten.aanvraag (is_open, term, reference, staat, formulier, product, officer);
CREATE INDEX aanvraag_open_termijn_af ON aansluiten.aanvraag (is_open DESC, term DESC, reference DESC, staat, formulier, product, officer);
CREATE INDEX aanvraag_open_ingediend ON aansluiten.aanvraag (is_open, submitted_at, reference, staat, term, formulier, product, officer);
CREATE INDEX aanvraag_open_ingediend_af ON aansluiten.aanvraag (is_open DESC, submitted_at DESC, reference DESC, staat, term, formulier, product, officer);
CREATE INDEX aanvraag_open_naam ON aansluiten.aanvraag (is_open, name_key, reference, staat, term, formulier, product, officer);
CREATE INDEX aanvraag_open_naam_af ON aansluiten.aanvraag (is_open DESC, name_key DESC, reference DESC, staat, term, formulier, product, officer);
CREATE INDEX aanvraag_staat_termijn ON aansluiten.aanvraag (staat, term, reference, formulier, product, officer);
CREATE INDEX aanvraag_staat_termijn_af ON aansluiten.aanvraag (staat DESC, term DESC, reference DESC, formulier, product, officer);
CREATE INDEX aanvraag_staat_ingediend ON aansluiten.aanvraag (staat, submitted_at, reference, term, formulier, product, officer);
CREATE INDEX aanvraag_staat_ingediend_af ON aansluiten.aanvraag (staat DESC, submitted_at DESC, reference DESC, term, formulier, product, officer);
CREATE INDEX aanvraag_staat_naam ON aansluiten.aanvraag (staat, name_key, reference, term, formulier, product, officer);
CREATE INDEX aanvraag_staat_naam_af ON aansluiten.aanvraag (staat DESC, name_key DESC, reference DESC, term, formulier, product, officer);
CREATE INDEX aanvraag_medewerker ON aansluiten.aanvraag (officer, is_open, term, reference, submitted_at, name_key, staat, formulier, product);
-- What an organisation asks now, for its steps.
CREATE INDEX aanvraag_organisatie_open ON aansluiten.aanvraag (organisation, is_open, submitted_at);
