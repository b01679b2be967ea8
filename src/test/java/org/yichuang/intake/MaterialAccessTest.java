package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.StoredFile;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// Who sees the files of a case: its applicant, and the officers who handle it, each look recorded.
@PlatformTest
@Import(FiledCases.class)
class MaterialAccessTest {

    @LocalServerPort int port;
    @Autowired FiledCases filed;
    @Autowired JdbcClient jdbc;

    private StoredFile file;
    private CaseNo no;

    @BeforeEach
    void fileACase() {
        file = filed.picture(UUID.randomUUID());
        no = filed.submitted(file);
    }

    private int status(String login, String path) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD).get(path).statusCode();
    }

    private int looks() {
        return jdbc.sql(
                        "select count(*) from identity.audit_entry where action = 'unmasked' and subject = ?")
                .param(no.text())
                .query(Integer.class)
                .single();
    }

    @Test
    void the_applicant_sees_the_files_of_their_case_and_nobody_records_it() {
        assertThat(status(FiledCases.APPLICANT, file.path())).isEqualTo(200);
        assertThat(status(FiledCases.APPLICANT, file.thumbnailPath())).isEqualTo(200);
        assertThat(looks()).isZero();
    }

    @Test
    void officers_who_handle_the_case_see_its_files_through_the_case() {
        for (String login : new String[] {"clerk1", "market1", "market-head", "supervisor1"}) {
            assertThat(status(login, StoredFile.in(no, file.pagePath()))).as(login).isEqualTo(200);
        }
    }

    @Test
    void a_look_is_recorded_once_for_all_sizes_of_a_file() {
        // given
        Visitor clerk = new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);

        // when
        clerk.get(StoredFile.in(no, file.thumbnailPath()));
        clerk.get(StoredFile.in(no, file.pagePath()));
        clerk.get(StoredFile.in(no, file.path()));

        // then
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void an_officer_sees_nothing_without_a_case_or_through_a_case_that_does_not_hold_the_file() {
        CaseNo other = filed.submitted(filed.picture(UUID.randomUUID()));

        assertThat(status("clerk1", file.path())).isEqualTo(404);
        assertThat(status("clerk1", StoredFile.in(other, file.path()))).isEqualTo(404);
        assertThat(looks()).isZero();
    }

    @Test
    void an_administrator_and_an_officer_of_another_department_see_nothing() {
        String stranger =
                jdbc.sql(
                                """
                                select login from identity.account
                                 where authority not in ('market', 'service-centre')
                                   and authority is not null
                                   and not exists (select from cases.case_file f
                                                     join cases.case_event e
                                                       on e.slot = f.slot and e.case_id = f.case_id
                                                    where f.case_no = :no
                                                      and e.payload::text like '%"' || authority || '"%')
                                 order by login limit 1
                                """)
                        .param("no", no.text())
                        .query(String.class)
                        .single();

        assertThat(status("admin1", StoredFile.in(no, file.path()))).isEqualTo(404);
        assertThat(status(stranger, StoredFile.in(no, file.path()))).isEqualTo(404);
    }
}
