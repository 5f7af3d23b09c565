CREATE TABLE core.loaded (
    file text PRIMARY KEY,
    hash text NOT NULL
);
COMMENT ON TABLE core.loaded IS
    'Files of db/functions and db/views as the loader last ran them: a hash of the text and of '
    'what the catalog says of the objects it made. Where either differs the file is run again.';

-- Functions of earlier programs that no revision dropped.
DROP ROUTINE IF EXISTS core.admit_amounts, core.apply_matching, core.book_json, core.close_taker,
    core.enter_order, core.match_level, core.match_order, core.report, core.rest_order,
    core.turn_away;
