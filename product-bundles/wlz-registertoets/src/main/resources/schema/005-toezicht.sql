-- how far the look-ups of an organisation were judged, and what was unusual
CREATE TABLE wlz_registertoets.toezichtstand (
  organisatie VARCHAR(32) NOT NULL,
  tot TIMESTAMP NOT NULL,
  PRIMARY KEY (organisatie)
);
CREATE TABLE wlz_registertoets.gebruikssignaal (
  organisatie VARCHAR(32) NOT NULL,
  id VARCHAR(36) NOT NULL,
  dag VARCHAR(10) NOT NULL,
  moment TIMESTAMP NOT NULL,
  wie VARCHAR(72) NOT NULL,
  vrager VARCHAR(200) NOT NULL,
  regels VARCHAR(100) NOT NULL,
  aantal INTEGER NOT NULL,
  PRIMARY KEY (organisatie, id)
);
CREATE INDEX gebruikssignaal_wie ON wlz_registertoets.gebruikssignaal (wie, organisatie, dag);
CREATE INDEX gebruikssignaal_moment ON wlz_registertoets.gebruikssignaal (organisatie, moment DESC);
