package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sets the parameters of a prepared statement one after the other.
final class Parameters {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PreparedStatement statement;
    private final Connection connection;
    private int index;

    Parameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection();
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Parameters name(@Nullable Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name());
    }

    Parameters number(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    Parameters key(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    Parameters uuid(UUID value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    Parameters date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++index, value, Types.DATE);
        return this;
    }

    Parameters instant(@Nullable Instant value) throws SQLException {
        statement.setObject(
                ++index,
                value == null ? null : OffsetDateTime.ofInstant(value, ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Parameters inChina(@Nullable LocalDateTime value) throws SQLException {
        return instant(value == null ? null : value.atZone(CHINA).toInstant());
    }

    /// An array of any type that PostgreSQL reads from text.
    <T> Parameters texts(List<T> values, Function<T, @Nullable String> text) throws SQLException {
        @Nullable String[] array = new @Nullable String[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = text.apply(values.get(i));
        }
        statement.setArray(++index, connection.createArrayOf("text", array));
        return this;
    }

    Parameters hashes(List<byte[]> values) throws SQLException {
        statement.setArray(
                ++index, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
        return this;
    }
}
