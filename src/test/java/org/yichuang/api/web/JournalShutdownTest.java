package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.Yichuang;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.kernel.RegionCode;

/// A server with open streams stops at once, and its readers are told by the end of the stream.
class JournalShutdownTest {

    private static final String PASSWORD = "Riverside-Window-26";

    @Test
    void a_server_with_an_open_stream_stops_without_waiting_for_it() throws Exception {
        // given
        ConfigurableApplicationContext server = start();
        server.getBean(Accounts.class)
                .create(
                        NewAccount.staff(
                                "reader",
                                "对接系统",
                                Set.of(Role.SUPERVISOR),
                                new RegionCode("990102"),
                                null,
                                null,
                                PASSWORD));
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient()
                        .send(request(server), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        Iterator<String> lines = response.body().iterator();
        assertThat(lines.next()).startsWith("retry");

        // when
        long begun = System.nanoTime();
        server.close();

        // then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        lines.forEachRemaining(line -> assertThat(line).isEmpty());
    }

    private static ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(TestDatabases.fresh());
        properties.put("server.port", 0);
        properties.put("yichuang.data", "target/test-data/shutdown");
        SpringApplication application = new SpringApplication(Yichuang.class);
        application.setDefaultProperties(properties);
        return application.run();
    }

    private static HttpRequest request(ConfigurableApplicationContext server) {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        byte[] pair = ("reader:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/journal/stream"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .build();
    }
}
