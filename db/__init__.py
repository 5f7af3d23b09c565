"""The database and the one way in: settings, embedded server, migrations, loader, pool."""
