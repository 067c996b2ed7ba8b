"""Events stay as they were written: the database refuses to change or delete one."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON partnercenter_event
       BEGIN SELECT RAISE(ABORT, 'An event is never changed.'); END""",
    """CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON partnercenter_event
       BEGIN SELECT RAISE(ABORT, 'An event is never deleted.'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'An event is never changed or deleted.'; END $$""",
    """CREATE TRIGGER event_is_not_changed BEFORE UPDATE OR DELETE ON partnercenter_event
       FOR EACH ROW EXECUTE FUNCTION event_stays()""",
    """CREATE TRIGGER event_is_not_deleted BEFORE TRUNCATE ON partnercenter_event
       FOR EACH STATEMENT EXECUTE FUNCTION event_stays()""",
]
SQLITE_BACK = ["DROP TRIGGER event_is_not_changed", "DROP TRIGGER event_is_not_deleted"]
POSTGRESQL_BACK = [
    "DROP TRIGGER event_is_not_changed ON partnercenter_event",
    "DROP TRIGGER event_is_not_deleted ON partnercenter_event",
    "DROP FUNCTION event_stays()",
]


def run(sqlite, postgresql):
    def statements(apps, schema_editor):
        for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return statements


class Migration(migrations.Migration):
    dependencies = [("partnercenter", "0001_initial")]
    operations = [migrations.RunPython(run(SQLITE, POSTGRESQL), run(SQLITE_BACK, POSTGRESQL_BACK))]
