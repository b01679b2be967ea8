package org.yichuang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.testing.PlatformTest;

/// Everybody is told that the process is well, an administrator also what could not be told.
@PlatformTest
class HealthDetailsTest {

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void something() {
        jdbc.sql(
                        """
                        insert into cases.untold
                        values (7, 4711, 'RetiredListener', 1, 1, 'no', now(), 1,
                                now() + interval '1 day')
                        """)
                .update();
    }

    @AfterEach
    void nothing() {
        jdbc.sql("delete from cases.untold where listener = 'RetiredListener'").update();
    }

    private String health(String login) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"));
        if (!login.isEmpty()) {
            String pair = login + ":" + PlatformTest.PASSWORD;
            byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void what_could_not_be_told_is_for_the_administrator() throws Exception {
        assertThat(health("admin1"))
                .contains("\"untold\"", "\"RetiredListener\":1", "yichuang journal untold");
        for (String other : new String[] {"", "clerk1"}) {
            assertThat(health(other)).contains("\"status\":\"UP\"").doesNotContain("untold");
        }
    }
}
