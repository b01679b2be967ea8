package org.yichuang.registers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.registers.Company;
import org.yichuang.registers.Registers;

/// The base library as a table.
@Component
class RegisterStore implements Registers {

    private final JdbcClient jdbc;

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
}
