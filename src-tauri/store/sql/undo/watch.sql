-- {table}, {old} and {new} come from the list of tables in undo.rs, never from the file.
CREATE TEMP TRIGGER undo_{table}_insert AFTER INSERT ON main.{table}
WHEN EXISTS (SELECT 1 FROM undo_open) BEGIN
    INSERT INTO undo_row (step, place, key, before, after)
    SELECT step, '{table}', NEW.rowid, NULL, json_object({new}) FROM undo_open;
END;
CREATE TEMP TRIGGER undo_{table}_update AFTER UPDATE ON main.{table}
WHEN EXISTS (SELECT 1 FROM undo_open) BEGIN
    INSERT INTO undo_row (step, place, key, before, after)
    SELECT step, '{table}', NEW.rowid, json_object({old}), json_object({new}) FROM undo_open
    WHERE json_object({old}) <> json_object({new});
END;
CREATE TEMP TRIGGER undo_{table}_delete AFTER DELETE ON main.{table}
WHEN EXISTS (SELECT 1 FROM undo_open) BEGIN
    INSERT INTO undo_row (step, place, key, before, after)
    SELECT step, '{table}', OLD.rowid, json_object({old}), NULL FROM undo_open;
END;
