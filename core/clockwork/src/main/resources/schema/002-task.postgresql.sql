-- Rows come and go fast, so the table is tidied up more often than others.
-- Work of products, one row a piece; a row that is gone was done.
-- due: when it may be taken; while somebody has it, until when he has; null: laid aside.
-- again: it was asked while somebody had it. dropped: it was taken back while somebody had it.
CREATE TABLE clockwork.task (
  id BIGINT NOT NULL PRIMARY KEY,
  product VARCHAR(40) NOT NULL,
  worker VARCHAR(40) NOT NULL,
  organisation VARCHAR(32) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  due TIMESTAMP,
  asked_at TIMESTAMP NOT NULL,
  again TIMESTAMP,
  dropped BOOLEAN NOT NULL,
  attempts INTEGER NOT NULL,
  tried_since TIMESTAMP,
  node VARCHAR(120),
  life VARCHAR(40),
  why VARCHAR(500)
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
CREATE UNIQUE INDEX task_piece ON clockwork.task (product, worker, organisation, subject);
CREATE INDEX task_due ON clockwork.task (product, worker, due);
CREATE INDEX task_aside ON clockwork.task (product, worker) WHERE due IS NULL;
