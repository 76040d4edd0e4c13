-- The Logboek Dataverwerkingen: one line for each data subject, without who did it (Logius, Logboek Dataverwerkingen).
CREATE TABLE identities.processing (
    operation_id VARCHAR(16) NOT NULL,
    trace_id VARCHAR(32) NOT NULL,
    activity VARCHAR(130) NOT NULL,
    controller VARCHAR(64) NOT NULL,
    data_subject VARCHAR(200) NOT NULL,
    status_code INTEGER NOT NULL,
    started_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP NOT NULL,
    PRIMARY KEY (operation_id)
);
CREATE INDEX processing_by_time ON identities.processing (started_at);
