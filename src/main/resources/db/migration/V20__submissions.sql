-- What a received file was read as. The key covers plan, reading rules, round, file name and content.
CREATE TABLE submission (
    submission_key CHAR(64) PRIMARY KEY,
    round VARCHAR(10) NOT NULL,
    file VARCHAR(4000) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    unit VARCHAR(100),
    ledger TEXT NOT NULL
);
