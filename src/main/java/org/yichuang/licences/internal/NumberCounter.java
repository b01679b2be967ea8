package org.yichuang.licences.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Draws serials. Each drawing is one statement that commits by itself, so nobody waits for a case
/// and a number that was drawn in vain stays unused.
@Component
class NumberCounter {

    private final JdbcClient database;

    NumberCounter(JdbcClient database) {
        this.database = database;
    }

    /// @param year 0 when serials do not begin anew each year
    /// @throws IllegalStateException inside a transaction, which would hold the row
    long next(String type, String region, int year) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("expected to draw a number outside a transaction");
        }
        return database.sql(
                        """
                        insert into licences.number_counter as counter (type, region, year, last)
                        values (:type, :region, :year, 1)
                        on conflict (type, region, year) do update set last = counter.last + 1
                        returning last
                        """)
                .param("type", type)
                .param("region", region)
                .param("year", year)
                .query(Long.class)
                .single();
    }
}
