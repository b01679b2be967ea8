package org.yichuang.bench.platform;

import java.util.List;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Whether the database has what a round of finished cases must leave behind.
final class Check {

    private static final int CHAINS = 500;

    private Check() {}

    /// How many cases are closed, each with a whole journal, nothing left to do, and, of a sample,
    /// a chain that verifies.
    ///
    /// @param eventsOfACase how many rows its journal has
    static long closedCases(Platform platform, int eventsOfACase) {
        long closed =
                number(platform, "select count(*) from cases.case_file where stage = 'CLOSED'");
        require(platform, "select count(*) from cases.case_file", closed);
        require(platform, "select count(*) from cases.case_event", closed * eventsOfACase);
        require(platform, "select count(*) from cases.case_filing", closed);
        require(platform, "select count(*) from cases.work_item", 0);
        require(platform, "select count(*) from cases.case_deadline", 0);
        chains(platform);
        return closed;
    }

    /// @throws IllegalStateException when the chain of a case of a sample is broken
    static void chains(Platform platform) {
        List<CaseNo> sample =
                platform.jdbc()
                        .sql(
                                """
                                select region, case_id from cases.case_file
                                 order by case_id %% 1009, case_id limit %d
                                """
                                        .formatted(CHAINS))
                        .query(
                                (row, _) ->
                                        CaseNo.of(new RegionCode(row.getString(1)), row.getLong(2)))
                        .list();
        for (var no : sample) {
            List<Break> breaks = platform.journal().check(no);
            if (!breaks.isEmpty()) {
                throw new IllegalStateException("the chain of a case is broken: " + breaks);
            }
        }
    }

    private static void require(Platform platform, String count, long expected) {
        long found = number(platform, count);
        if (found != expected) {
            throw new IllegalStateException(
                    "expected %d, but got %d from: %s".formatted(expected, found, count));
        }
    }

    private static long number(Platform platform, String query) {
        return platform.jdbc().sql(query).query(Long.class).single();
    }
}
