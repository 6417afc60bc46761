SELECT resource, unit, started, max(started, coalesce((SELECT at FROM timer_seen), started)) AS seen FROM timer
