package org.yichuang.cases.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Sets the parameters of a prepared statement one after the other.
final class Parameters {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PreparedStatement statement;
    private final PGConnection connection;
    private int index;

    Parameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(PGConnection.class);
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    Parameters key(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Parameters uuid(UUID value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    /// An array of any type that PostgreSQL reads from text.
    <T> Parameters texts(List<T> values, Function<T, @Nullable String> text) throws SQLException {
        @Nullable String[] array = new @Nullable String[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = text.apply(values.get(i));
        }
        return array("text", array);
    }

    <T> Parameters names(List<T> values, Function<T, @Nullable Enum<?>> name) throws SQLException {
        return texts(
                values,
                each -> {
                    Enum<?> constant = name.apply(each);
                    return constant == null ? null : constant.name();
                });
    }

    <T> Parameters dates(List<T> values, Function<T, @Nullable LocalDate> date)
            throws SQLException {
        return texts(values, each -> text(date.apply(each)));
    }

    /// Instants in microseconds, see [CaseStatements#at].
    <T> Parameters instants(List<T> values, Function<T, @Nullable Instant> instant)
            throws SQLException {
        @Nullable Long[] array = new @Nullable Long[values.size()];
        for (int i = 0; i < array.length; i++) {
            Instant each = instant.apply(values.get(i));
            array[i] = each == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, each);
        }
        return array("int8", array);
    }

    <T> Parameters inChina(List<T> values, Function<T, @Nullable LocalDateTime> time)
            throws SQLException {
        return instants(
                values,
                each -> {
                    LocalDateTime local = time.apply(each);
                    return local == null ? null : local.atZone(CHINA).toInstant();
                });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    <T> Parameters numbers(List<T> values, ToIntFunction<T> number) throws SQLException {
        return array("int4", values.stream().mapToInt(number).toArray());
    }

    <T> Parameters keys(List<T> values, ToLongFunction<T> key) throws SQLException {
        return array("int8", values.stream().mapToLong(key).toArray());
    }

    <T> Parameters hashes(List<T> values, Function<T, byte[]> hash) throws SQLException {
        return array("bytea", values.stream().map(hash).toArray(byte[][]::new));
    }

    private Parameters array(String type, Object array) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, array));
        return this;
    }
}
