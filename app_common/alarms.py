"""What may be wrong: every alarm there is."""

ALARMS = {
    "database_away": 503,
    "database_busy": 503,
    "schema_missing": 503,
    "schema_older": 503,
    "schema_newer": 503,
    "schema_damaged": 503,
    "went_back": 503,
    "market_held": 503,
    "disk_late": 503,
    "disk_low": 200,
    "position_not_noted": 200,
    "probe_late": 200,
    "feed_late": 200,
    "housekeeping_late": 200,
    "housekeeping_fails": 200,
    "deadlines_wait": 200,
    "watchdog_blind": 200,
    "notification_queue": 200,
    "clock_leapt": 200,
    "clock_ahead": 200,
    "books_off": 200,
}
"""By code, the HTTP status of /health: 503, users cannot be served; 200, they can."""
