package org.yichuang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.identity.Person;
import org.yichuang.identity.PersonalDataCipher;
import org.yichuang.identity.Persons;
import org.yichuang.identity.Representation;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.kernel.Masking;

/// Keeps natural persons, their numbers encrypted.
@Repository
class PersonStore implements Persons {

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    PersonStore(JdbcClient jdbc, KeyedHash hash, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public String keyOf(IdentityNumber number) {
        return hash.of("person", number.value());
    }

    @Override
    public Person register(
            IdentityNumber number, String name, @Nullable String phone, String provedBy) {
        String key = keyOf(number);
        Person person =
                new Person(key, name, number.masked(), phone == null ? null : Masking.phone(phone));
        jdbc.sql(
                        """
                        insert into identity.person (key, name, identity_number,
                            identity_number_masked, phone, phone_masked, proved_by, proved_at)
                        values (:key, :name, :number, :numberMasked, :phone, :phoneMasked, :by, :at)
                        on conflict (key) do update
                        set name = excluded.name,
                            phone = coalesce(excluded.phone, person.phone),
                            phone_masked = coalesce(excluded.phone_masked, person.phone_masked),
                            proved_by = excluded.proved_by, proved_at = excluded.proved_at
                        """)
                .param("key", key)
                .param("name", name)
                .param("number", cipher.encrypt(number.value(), place(key, "identity-number")))
                .param("numberMasked", person.maskedIdentityNumber())
                .param("phone", phone == null ? null : cipher.encrypt(phone, place(key, "phone")))
                .param("phoneMasked", person.maskedPhone())
                .param("by", provedBy)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return person;
    }

    @Override
    public Optional<Person> byKey(String key) {
        return jdbc.sql(
                        """
                        select key, name, identity_number_masked, phone_masked
                        from identity.person where key = ?
                        """)
                .param(key)
                .query(PersonStore::row)
                .optional();
    }

    @Override
    public Optional<IdentityNumber> identityNumber(String key) {
        return clear(key, "identity_number", "identity-number").map(IdentityNumber::new);
    }

    @Override
    public Optional<String> phone(String key) {
        return clear(key, "phone", "phone");
    }

    private Optional<String> clear(String key, String column, String what) {
        return jdbc.sql(
                        "select %s from identity.person where key = ? and %s is not null"
                                .formatted(column, column))
                .param(key)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(encrypted -> cipher.decrypt(encrypted, place(key, what)));
    }

    private static String place(String key, String what) {
        return "person/" + key + "/" + what;
    }

    @Override
    public void represent(String key, Representation company) {
        jdbc.sql(
                        """
                        insert into identity.representation
                            (person_key, credit_code, company_name, capacity, since)
                        values (?, ?, ?, ?, ?)
                        on conflict (person_key, credit_code) do update
                        set company_name = excluded.company_name, capacity = excluded.capacity
                        """)
                .params(
                        key,
                        company.company().value(),
                        company.companyName(),
                        company.capacity().name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Representation> representations(String key) {
        return jdbc.sql(
                        """
                        select credit_code, company_name, capacity from identity.representation
                        where person_key = ? order by credit_code
                        """)
                .param(key)
                .query(
                        (row, number) ->
                                new Representation(
                                        new CreditCode(row.getString(1)),
                                        row.getString(2),
                                        Representation.Capacity.valueOf(row.getString(3))))
                .list();
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("key"),
                row.getString("name"),
                row.getString("identity_number_masked"),
                row.getString("phone_masked"));
    }
}
