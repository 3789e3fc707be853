package org.taizhang.sample;

/** The five texts of a ledger's row; an empty one is left blank. */
record Passage(String progress, String practice, String result, String difficulty, String next) {}
