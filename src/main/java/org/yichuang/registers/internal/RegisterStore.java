package org.yichuang.registers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.registers.Company;
import org.yichuang.registers.HeldLicence;
import org.yichuang.registers.Registers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The base libraries as tables.
@Component
class RegisterStore implements Registers {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    RegisterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Company> company(CreditCode code) {
        return jdbc.sql(
                        """
                        select credit_code, name, type, representative, address, region,
                               established, scope
                          from registers.company where credit_code = ?
                        """)
                .params(code.value())
                .query((row, _) -> company(row))
                .optional();
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                new CreditCode(row.getString("credit_code")),
                row.getString("name"),
                row.getString("type"),
                row.getString("representative"),
                row.getString("address"),
                new RegionCode(row.getString("region")),
                row.getObject("established", LocalDate.class),
                row.getString("scope"));
    }

    @Override
    public List<HeldLicence> licencesOf(String holder) {
        return jdbc.sql(
                        """
                        select holder, type, number, issuer, issued_on, valid_until, fields
                          from registers.held_licence where holder = ?
                         order by issued_on desc, number
                        """)
                .params(holder)
                .query(
                        (row, _) ->
                                new HeldLicence(
                                        row.getString("holder"),
                                        row.getString("type"),
                                        row.getString("number"),
                                        row.getString("issuer"),
                                        row.getObject("issued_on", LocalDate.class),
                                        row.getObject("valid_until", LocalDate.class),
                                        json.readValue(row.getString("fields"), FIELDS)))
                .list();
    }

    @Override
    public void keep(Company company) {
        jdbc.sql(
                        """
                        insert into registers.company (credit_code, name, type, representative,
                            address, region, established, scope)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (credit_code) do update
                           set name = excluded.name, type = excluded.type,
                               representative = excluded.representative,
                               address = excluded.address, region = excluded.region,
                               established = excluded.established, scope = excluded.scope
                        """)
                .params(
                        company.code().value(),
                        company.name(),
                        company.type(),
                        company.representative(),
                        company.address(),
                        company.region().value(),
                        company.established(),
                        company.scope())
                .update();
    }

    @Override
    public void keep(HeldLicence licence) {
        jdbc.sql(
                        """
                        insert into registers.held_licence (holder, type, number, issuer,
                            issued_on, valid_until, fields)
                        values (:holder, :type, :number, :issuer, :issued_on, :valid_until,
                                :fields::jsonb)
                        on conflict (holder, type, number) do update
                           set issuer = excluded.issuer, issued_on = excluded.issued_on,
                               valid_until = excluded.valid_until, fields = excluded.fields
                        """)
                .param("holder", licence.holder())
                .param("type", licence.type())
                .param("number", licence.number())
                .param("issuer", licence.issuer())
                .param("issued_on", licence.issuedOn())
                .param("valid_until", licence.validUntil(), java.sql.Types.DATE)
                .param("fields", json.writeValueAsString(licence.fields()))
                .update();
    }
}
