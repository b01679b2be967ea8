package org.yichuang.architecture;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads from the system catalogue what the schema may not hold, because the tables of a case must
/// run unchanged spread over many databases, and because nobody rewrites what has happened.
final class SchemaRules {

    /// Tables whose rows are never changed: by schema and name.
    private static final String APPEND_ONLY =
            """
            (n.nspname, c.relname) in (
                ('cases', 'case_event'), ('cases', 'case_filing'),
                ('clock', 'calendar_year'),
                ('seals', 'seal_event'), ('seals', 'seal_use'),
                ('licences', 'licence_event'), ('licences', 'licence_use'),
                ('letters', 'letter'))
            or c.relname like 'audit%' or c.relname like 'case_event_%'
            """;

    /// Tables that only tell in which slot to look: they are found by another key, before the slot
    /// is known.
    private static final String NO_DIRECTORY =
            " and (n.nspname, c.relname) not in (('licences', 'licence_key'),"
                    + " ('licences', 'licence_of_holder'))";

    /// The modules' own tables, without the migrations' history.
    private static final String OUR_TABLES =
            """
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p')
              and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
              and c.relname <> 'flyway_schema_history'
            """;

    private final JdbcClient jdbc;

    SchemaRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What breaks a rule, in words.
    List<String> problems() {
        return Stream.of(
                        tablesOfACaseWithoutSlot(),
                        keysNotLedBySlot(),
                        uniqueIndexesNotLedBySlot(),
                        constraintsThatCannotBeSpread(),
                        triggers(),
                        sequences(),
                        historiesThatCanBeRewritten())
                .flatMap(List::stream)
                .toList();
    }

    /// How many tables there are that keep what has happened.
    int appendOnlyTables() {
        return jdbc.sql("select count(*) " + OUR_TABLES + " and (" + APPEND_ONLY + ")")
                .query(Integer.class)
                .single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }

    private List<String> tablesOfACaseWithoutSlot() {
        return strings(
                """
                select 'a table of a case has no slot: ' || c.oid::regclass
                """
                        + OUR_TABLES
                        + """
                           and n.nspname = 'cases'
                           and not exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'slot' and a.attnotnull)
                         order by 1
                        """);
    }

    /// Attribute number of the slot, in a query over `c`.
    private static final String SLOT =
            "(select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'slot')";

    private List<String> keysNotLedBySlot() {
        return strings(
                "select 'a key is not led by the slot: ' || k.conname || ' of ' || c.oid::regclass "
                        + OUR_TABLES.replace(
                                "where", "join pg_constraint k on k.conrelid = c.oid\nwhere")
                        + " and k.contype in ('p', 'u', 'f') and k.conkey[1] <> "
                        + SLOT
                        + NO_DIRECTORY
                        + " order by 1");
    }

    private List<String> uniqueIndexesNotLedBySlot() {
        return strings(
                "select 'a unique index is not led by the slot: ' || i.indexrelid::regclass "
                        + OUR_TABLES.replace(
                                "where", "join pg_index i on i.indrelid = c.oid\nwhere")
                        + " and i.indisunique and i.indkey[0] <> "
                        + SLOT
                        + NO_DIRECTORY
                        + " order by 1");
    }

    private List<String> constraintsThatCannotBeSpread() {
        return strings(
                "select 'a constraint is deferrable or exclusive: ' || k.conname || ' of '"
                        + " || c.oid::regclass "
                        + OUR_TABLES.replace(
                                "where", "join pg_constraint k on k.conrelid = c.oid\nwhere")
                        + " and (k.condeferrable or k.contype = 'x') order by 1");
    }

    private List<String> triggers() {
        return strings(
                "select 'there is a trigger: ' || t.tgname || ' on ' || c.oid::regclass "
                        + OUR_TABLES.replace(
                                "where", "join pg_trigger t on t.tgrelid = c.oid\nwhere")
                        + " and not t.tgisinternal order by 1");
    }

    private List<String> sequences() {
        return strings(
                """
                select 'there is a sequence: ' || c.oid::regclass
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'S' and n.nspname !~ '^pg_'
                 order by 1
                """);
    }

    private List<String> historiesThatCanBeRewritten() {
        return strings(
                """
                select 'the application may ' || lower(r.privilege) || ' what has happened: '
                       || c.oid::regclass
                """
                        + OUR_TABLES.replace(
                                "where",
                                "cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE'])"
                                        + " as r (privilege)\nwhere")
                        + " and ("
                        + APPEND_ONLY
                        + ")"
                        + """
                           and (has_table_privilege('yichuang_app', c.oid, r.privilege)
                                or (r.privilege = 'UPDATE'
                                    and has_any_column_privilege('yichuang_app', c.oid, 'UPDATE')))
                         order by 1
                        """);
    }
}
