"""Organizations are found by the trigrams of their folded names, through an index of each database's own.

PostgreSQL has a GIN index over what pg_trgm cuts a name into, as a tsvector: a tsquery can ask for any two of several
trigrams, and ANALYZE counts how common each of them is. SQLite has an FTS5 table, which three triggers keep in
step. Its rows are numbered by a table of their own: VACUUM may number those of a table without an integer key anew.

A migration that rebuilds customers_organization on SQLite (a constraint does) drops its triggers: it must run
``make_triggers`` afterwards. tests/customers/matching/test_index.py fails where one did not.
"""

from django.db import migrations

SPACED = "'  ' || replace({}.folded_name, ' ', '   ') || ' '"
TRIGGERS = [
    f"""CREATE TRIGGER organization_trigram_added AFTER INSERT ON customers_organization BEGIN
        INSERT INTO customers_organization_place (organization_id) VALUES (new.id);
        INSERT INTO customers_organization_trigram (rowid, name)
            SELECT place, {SPACED.format("new")} FROM customers_organization_place WHERE organization_id = new.id; END""",
    f"""CREATE TRIGGER organization_trigram_changed AFTER UPDATE OF folded_name ON customers_organization
        WHEN old.folded_name <> new.folded_name BEGIN
        INSERT INTO customers_organization_trigram (customers_organization_trigram, rowid, name)
            SELECT 'delete', place, {SPACED.format("old")} FROM customers_organization_place
            WHERE organization_id = new.id;
        INSERT INTO customers_organization_trigram (rowid, name)
            SELECT place, {SPACED.format("new")} FROM customers_organization_place WHERE organization_id = new.id; END""",
    f"""CREATE TRIGGER organization_trigram_removed AFTER DELETE ON customers_organization BEGIN
        INSERT INTO customers_organization_trigram (customers_organization_trigram, rowid, name)
            SELECT 'delete', place, {SPACED.format("old")} FROM customers_organization_place
            WHERE organization_id = old.id;
        DELETE FROM customers_organization_place WHERE organization_id = old.id; END""",
]
SQLITE = [
    "CREATE TABLE customers_organization_place (place INTEGER PRIMARY KEY, organization_id char(32) NOT NULL UNIQUE)",
    """CREATE VIRTUAL TABLE customers_organization_trigram
       USING fts5(name, content='', tokenize='trigram', detail='none')""",
    *TRIGGERS,
    "INSERT INTO customers_organization_place (organization_id) SELECT id FROM customers_organization",
    f"""INSERT INTO customers_organization_trigram (rowid, name)
        SELECT place, {SPACED.format("customers_organization")} FROM customers_organization_place
        JOIN customers_organization ON id = organization_id""",
]
POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    # New names wait in a list that every search reads through: it is kept short.
    """CREATE INDEX organization_by_trigram ON customers_organization
       USING gin (array_to_tsvector(show_trgm(folded_name))) WITH (gin_pending_list_limit = 512)""",
]
SQLITE_BACK = [
    "DROP TRIGGER organization_trigram_added",
    "DROP TRIGGER organization_trigram_changed",
    "DROP TRIGGER organization_trigram_removed",
    "DROP TABLE customers_organization_trigram",
    "DROP TABLE customers_organization_place",
]
POSTGRESQL_BACK = ["DROP INDEX organization_by_trigram"]


def run(sqlite, postgresql):
    def statements(apps, schema_editor):
        for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return statements


make_triggers = run(TRIGGERS, [])


class Migration(migrations.Migration):
    dependencies = [("customers", "0005_relationship_requests")]
    operations = [migrations.RunPython(run(SQLITE, POSTGRESQL), run(SQLITE_BACK, POSTGRESQL_BACK))]
