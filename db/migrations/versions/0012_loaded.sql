CREATE TABLE core.loaded (
    file text PRIMARY KEY,
    hash text NOT NULL
);
COMMENT ON TABLE core.loaded IS
    'Files of db/functions and db/views as the loader last ran them: a hash of the text and of what '
    'the catalog says of the objects it made. Where either differs the file is run again.';
