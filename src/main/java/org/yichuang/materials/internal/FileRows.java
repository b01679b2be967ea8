package org.yichuang.materials.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.materials.StoredFile;

/// The rows of `materials.file`.
final class FileRows {

    private final JdbcClient database;

    FileRows(JdbcClient database) {
        this.database = database;
    }

    void insert(StoredFile file) {
        database.sql(
                        """
                        insert into materials.file
                            (id, address, size, media_type, name, needs_password, scan,
                             uploaded_by, uploaded_at)
                        values (:id, :address, :size, :mediaType, :name, :needsPassword, :scan,
                                :uploadedBy, :uploadedAt)
                        """)
                .param("id", file.id())
                .param("address", file.address())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("name", file.name())
                .param("needsPassword", file.needsPassword())
                .param("scan", file.scan())
                .param("uploadedBy", file.uploadedBy())
                .param("uploadedAt", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<StoredFile> byIds(Collection<UUID> ids) {
        return database.sql(
                        """
                        select file.*
                          from unnest(:ids) with ordinality as wanted (id, place)
                          join materials.file using (id)
                         order by place
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileRows::file)
                .list();
    }

    /// The latest file with the content.
    Optional<StoredFile> latestAt(String address) {
        return database.sql(
                        """
                        select *
                          from materials.file
                         where address = :address
                         order by uploaded_at desc, id
                         limit 1
                        """)
                .param("address", address)
                .query(FileRows::file)
                .optional();
    }

    /// The latest file with each of the contents.
    List<StoredFile> latestAt(Collection<String> addresses) {
        return database.sql(
                        """
                        select distinct on (address) *
                          from materials.file
                         where address = any(:addresses)
                         order by address, uploaded_at desc, id
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .query(FileRows::file)
                .list();
    }

    List<UUID> idsAt(String address) {
        return database.sql("select id from materials.file where address = :address")
                .param("address", address)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean uploaded(UUID account, String address) {
        return database.sql(
                        """
                        select exists (
                            select from materials.file
                             where address = :address and uploaded_by = :account)
                        """)
                .param("address", address)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("name"),
                row.getBoolean("needs_password"),
                row.getString("scan"),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
