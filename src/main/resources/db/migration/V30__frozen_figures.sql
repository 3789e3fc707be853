-- The figures that every document of a run shows, as figures.json has them. Runs on H2 and PostgreSQL alike.
CREATE TABLE frozen_figures (
    run_id  BIGINT      NOT NULL,
    round   VARCHAR(10) NOT NULL,
    figures TEXT        NOT NULL,
    PRIMARY KEY (run_id, round)
);
