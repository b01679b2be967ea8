package org.yichuang.bench.approval;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.yichuang.bench.approval.Application.Material;

/// The application's own tables beside an engine's: as a process variable the form would be written
/// twice and deleted once. Written in one statement, in the transaction that starts the process.
public final class ApplicationTable {

    private static final String CREATE =
            """
            create table application (
                case_number varchar(50) primary key,
                form jsonb not null);
            create table application_material (
                case_number varchar(50) not null,
                ordinal smallint not null,
                code varchar(30) not null,
                name varchar(200) not null,
                digest char(64) not null,
                primary key (case_number, ordinal));
            """;

    private static final String INSERT =
            """
            with filed as (
                insert into application (case_number, form) values (?, ?::jsonb)
                returning case_number)
            insert into application_material (case_number, ordinal, code, name, digest)
            select filed.case_number, material.*
            from filed, unnest(?::smallint[], ?::varchar[], ?::varchar[], ?::char(64)[]) as material
            """;

    private ApplicationTable() {}

    public static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /// @throws IllegalStateException when the database refuses
    public static void insert(Connection connection, Application application) {
        var materials = application.materials();
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, application.caseNumber());
            statement.setString(2, application.form());
            statement.setArray(3, array(connection, "int2", materials, Material::ordinal));
            statement.setArray(4, array(connection, "varchar", materials, Material::code));
            statement.setArray(5, array(connection, "varchar", materials, Material::name));
            statement.setArray(6, array(connection, "varchar", materials, Material::digest));
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "could not file application " + application.caseNumber(), refused);
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<Material> materials,
            Function<Material, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, materials.stream().map(column).toArray());
    }
}
