package org.yichuang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.internal.TestDatabases;

/// The migrated schema keeps the rules, and each rule finds what breaks it.
class SchemaRulesTest {

    @Test
    void the_schema_of_every_module_keeps_the_rules() {
        Map<String, Object> database = TestDatabases.fresh();
        TestDatabases.migrated(database);
        SchemaRules rules = new SchemaRules(JdbcClient.create(TestDatabases.owner(database)));

        assertThat(rules.problems()).isEmpty();
        assertThat(rules.appendOnlyTables()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void each_rule_finds_what_breaks_it() {
        Map<String, Object> database = TestDatabases.fresh();
        TestDatabases.migrated(database);
        JdbcClient owner = JdbcClient.create(TestDatabases.owner(database));
        String breaking =
                """
                create table cases.loose (id bigint);
                create table cases.wrong (
                    slot smallint not null, id bigint not null, other bigint not null,
                    primary key (id, slot), unique (other) deferrable);
                create unique index wrong_index on cases.wrong (other, slot);
                create table cases.wrong_reference (
                    id bigint not null, slot smallint not null,
                    foreign key (id, slot) references cases.wrong);
                create table cases.spread (
                    slot smallint not null, span int4range, exclude using gist (span with &&));
                create table cases.numbered (slot smallint not null, number serial);
                create function cases.nothing() returns trigger language plpgsql
                    as 'begin return new; end';
                create trigger loud before update on cases.wrong execute function cases.nothing();
                grant update (actor) on cases.case_event to yichuang_app;
                grant delete on cases.case_filing to yichuang_app;
                grant truncate on cases.case_event to yichuang_app
                """;
        owner.sql(breaking).update();

        assertThat(new SchemaRules(owner).problems())
                .contains(
                        "a table of a case has no slot: cases.loose",
                        "a key is not led by the slot: wrong_pkey of cases.wrong",
                        "a key is not led by the slot: wrong_other_key of cases.wrong",
                        "a key is not led by the slot: wrong_reference_id_slot_fkey of"
                                + " cases.wrong_reference",
                        "a unique index is not led by the slot: cases.wrong_index",
                        "a constraint is deferrable or exclusive: wrong_other_key of cases.wrong",
                        "a constraint is deferrable or exclusive: spread_span_excl of cases.spread",
                        "there is a trigger: loud on cases.wrong",
                        "there is a sequence: cases.numbered_number_seq",
                        "the application may update what has happened: cases.case_event",
                        "the application may delete what has happened: cases.case_filing",
                        "the application may truncate what has happened: cases.case_event");
    }
}
