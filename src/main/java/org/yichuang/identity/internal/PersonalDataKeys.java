package org.yichuang.identity.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.DataFolder;
import org.yichuang.database.StartProblem;
import org.yichuang.identity.internal.IdentitySettings.KeySettings;

/// The keys that protect personal data. They come from the configuration or from files of the data
/// folder, never from the database, and must stay those the stored data was written with.
final class PersonalDataKeys {

    static final String DATA = "personal-data";
    static final String INDEX = "person-index";
    private static final int BYTES = 32;

    private PersonalDataKeys() {}

    /// The current key first.
    static List<byte[]> ofData(KeySettings settings, DataFolder folder) {
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(secret(settings.personalData(), DATA, folder));
        settings.formerPersonalData().forEach(former -> secrets.add(decode(former, DATA)));
        return secrets;
    }

    static byte[] ofIndex(KeySettings settings, DataFolder folder) {
        return secret(settings.personIndex(), INDEX, folder);
    }

    private static byte[] secret(@Nullable String given, String name, DataFolder folder) {
        return decode(given == null || given.isBlank() ? folder.secret(name) : given, name);
    }

    private static byte[] decode(String text, String name) {
        String urlSafe = text.strip().replace('+', '-').replace('/', '_').replace("=", "");
        try {
            byte[] secret = Base64.getUrlDecoder().decode(urlSafe);
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text: it is a secret.
        }
        throw new StartProblem(
                "The key " + name + " is not " + BYTES + " bytes in Base64.",
                "Make one with: openssl rand -base64 32",
                null);
    }

    /// Refuses to start with keys that cannot open what is stored.
    ///
    /// @param secrets the current key first; the stored data may be written with any of them
    static void check(JdbcClient jdbc, String name, List<byte[]> secrets) {
        List<String> values =
                secrets.stream().map(secret -> new KeyedHash(secret).of("check", name)).toList();
        Optional<String> stored =
                jdbc.sql("select value from identity.key_check where name = ?")
                        .param(name)
                        .query(String.class)
                        .optional();
        if (stored.isPresent() && !values.contains(stored.get())) {
            throw new StartProblem(
                    "The personal data in the database was written with another key than the "
                            + name
                            + " of this start.",
                    "Put the file secrets/"
                            + name
                            + " of the original data folder back, or give its content as"
                            + " yichuang.identity.keys."
                            + name
                            + ".",
                    null);
        }
        jdbc.sql(
                        """
                        insert into identity.key_check (name, value) values (?, ?)
                        on conflict (name) do update set value = excluded.value
                        """)
                .params(name, values.getFirst())
                .update();
    }
}
