-- What validation came to in a run, one row a round.
CREATE TABLE reconciliation (
    run_id BIGINT NOT NULL,
    round VARCHAR(10) NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (run_id, round)
);
