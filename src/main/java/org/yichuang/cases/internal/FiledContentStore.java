package org.yichuang.cases.internal;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.cases.FiledContents;
import org.yichuang.kernel.CaseNo;

/// Looks contents up in the files of an applicant or of a case. No index holds the addresses of all
/// contents: they are random, so it would touch pages all over itself with every filing.
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
                                  select from cases.case_file f
                                    join cases.case_filing c using (slot, case_id)
                                   where f.applicant = any(:applicants)
                                     and :address = any(c.addresses))
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
