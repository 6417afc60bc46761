SELECT resource, unit, started FROM timer
