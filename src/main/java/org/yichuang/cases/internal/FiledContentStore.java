package org.yichuang.cases.internal;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.FiledContents;
import org.yichuang.kernel.CaseNo;

/// Looks contents up by their address.
@Component
class FiledContentStore implements FiledContents {

    private final JdbcClient jdbc;

    FiledContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean filedBy(Collection<String> applicants, String address) {
        return !applicants.isEmpty()
                && jdbc.sql(
                                """
                                select exists (
                                  select from cases.case_filing c
                                    join cases.case_file f using (slot, case_id)
                                   where c.addresses @> array[:address]::text[]
                                     and f.applicant = any(:applicants))
                                """)
                        .param("address", address)
                        .param("applicants", applicants.toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public boolean isInFile(CaseNo no, String address) {
        return jdbc.sql(
                        """
                        select exists (
                          select from cases.case_filing
                           where slot = :slot and case_id = :case
                             and :address = any (addresses))
                        """)
                .param("slot", no.slot())
                .param("case", no.key())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }
}
