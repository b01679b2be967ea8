package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.SeenCase;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system reads the journal: what its account may see, in order, without a gap, also after
/// it was cut off.
@PlatformTest
@Import(FiledCases.class)
class JournalStreamTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;
    @Autowired FiledCases filed;
    @Autowired Accounts accounts;
    @Autowired Directory directory;
    @Autowired CaseAccess access;
    @Autowired JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Stream<String>> open = new ArrayList<>();

    @AfterEach
    void hangUp() {
        open.forEach(Stream::close);
    }

    private HttpRequest.Builder request(String login, String query) {
        String pair = login + ":" + PlatformTest.PASSWORD;
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/journal" + query))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> get(String login, String query)
            throws IOException, InterruptedException {
        return http.send(request(login, query).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Reads on to the end, following the links.
    private List<JsonNode> readAll(String login, String query) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        String next = query;
        while (true) {
            HttpResponse<String> page = get(login, next);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            JSON.readTree(page.body()).forEach(events::add);
            if (page.headers().firstValue("Journal-End").orElseThrow().equals("true")) {
                return events;
            }
            String link = page.headers().firstValue("Link").orElseThrow();
            assertThat(link).matches("</api/v1/journal\\?.*>; rel=\"next\"");
            next = link.substring("</api/v1/journal".length(), link.indexOf('>'));
        }
    }

    private static Set<String> numbers(List<JsonNode> events) {
        return events.stream()
                .map(each -> each.path("subject").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<CaseNo> number(String text) {
        return CaseNo.parse(text) instanceof Checked.Valid<CaseNo>(var no)
                ? Optional.of(no)
                : Optional.empty();
    }

    private void relayed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                jdbc.sql("select count(*) from cases.outbox")
                                                .query(Integer.class)
                                                .single()
                                        == 0);
    }

    private String officer(Set<Role> roles, RegionCode region, @Nullable String authority) {
        String login = "reader-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(
                NewAccount.staff(
                        login, "对接系统", roles, region, authority, null, PlatformTest.PASSWORD));
        return login;
    }

    @Test
    void every_account_reads_the_cases_that_it_may_look_at_and_no_others() throws Exception {
        // given
        filed.submitted(filed.picture(UUID.randomUUID()));
        relayed();
        List<String> everything =
                jdbc.sql("select case_no from cases.case_file where received_at is not null")
                        .query((row, _) -> row.getString(1))
                        .list();
        List<String> logins =
                List.of(
                        "clerk1",
                        "market1",
                        "market-head",
                        "urban1",
                        "supervisor1",
                        officer(Set.of(Role.REVIEWER, Role.DECIDER), directory.home(), "transport"),
                        officer(Set.of(Role.SUPERVISOR), new RegionCode("990199"), null));

        // when
        Map<String, Set<String>> read = new TreeMap<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        for (String login : logins) {
            read.put(login, numbers(readAll(login, "?limit=1000")));
            Account account = accounts.byLogin(login).orElseThrow();
            seen.put(
                    login,
                    everything.stream()
                            .filter(no -> sees(account, no))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        // then
        assertThat(read).isEqualTo(seen);
        assertThat(read.get("market1")).isNotEmpty().hasSizeLessThan(everything.size());
        assertThat(read.get("supervisor1")).hasSameSizeAs(everything);
    }

    private boolean sees(Account account, String no) {
        return number(no)
                .flatMap(each -> access.find(account, each))
                .filter(SeenCase::official)
                .isPresent();
    }

    @Test
    void who_applies_and_what_somebody_wrote_is_not_in_it() throws Exception {
        // given
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        filed.act(no, new Command.Withdraw("我改主意了，去外地住院"), filed.actor());
        relayed();

        // when
        List<JsonNode> plain = ofCase(readAll("supervisor1", "?limit=500"), no);
        List<JsonNode> texts = ofCase(readAll("supervisor1", "?limit=500&texts=true"), no);

        // then
        assertThat(plain).hasSize(2);
        assertThat(plain.toString())
                .doesNotContain("住院", applicant(), "许知夏")
                .contains("\"masked\":true");
        assertThat(texts.toString()).contains("住院").doesNotContain(applicant(), "许知夏");
        assertThat(texts.get(1).at("/data/masked").asBoolean()).isFalse();
        assertThat(plain.get(1).path("type").asString())
                .isEqualTo("org.yichuang.case.withdrawn.v1");
        assertThat(plain.get(1).path("id").asString()).isEqualTo(no.text() + "/2");
        assertThat(plain.get(1).path("previoushash")).isEqualTo(plain.get(0).path("hash"));
    }

    /// The key that stands for the applicant.
    private String applicant() {
        return filed.actor().text().substring("applicant/".length());
    }

    private static List<JsonNode> ofCase(List<JsonNode> events, CaseNo no) {
        return events.stream()
                .filter(each -> each.path("subject").asString().equals(no.text()))
                .toList();
    }

    @Test
    void events_are_chosen_by_item_region_authority_and_type() throws Exception {
        relayed();
        List<JsonNode> all = readAll("supervisor1", "?limit=1000");
        String item = all.getFirst().path("item").asString();

        assertThat(readAll("supervisor1", "?limit=3&type=GRANTED&type=REFUSED"))
                .isNotEmpty()
                .isEqualTo(
                        all.stream()
                                .filter(
                                        e ->
                                                e.path("type")
                                                        .asString()
                                                        .matches(".*(granted|refused).v1"))
                                .filter(e -> !e.path("type").asString().contains("acceptance"))
                                .filter(e -> !e.path("type").asString().contains("deemed"))
                                .toList());
        assertThat(readAll("supervisor1", "?limit=7&item=" + item))
                .isEqualTo(
                        all.stream().filter(e -> e.path("item").asString().equals(item)).toList());
        assertThat(readAll("supervisor1", "?region=990102&limit=1000")).isEqualTo(all);
        assertThat(readAll("supervisor1", "?region=990103")).isEmpty();
        Set<String> ofMarket = numbers(readAll("supervisor1", "?authority=market&limit=1000"));
        assertThat(ofMarket).isEqualTo(numbers(readAll("market1", "?limit=1000")));
    }

    /// The lines of a stream as they come.
    private Iterator<String> stream(String login, String query, @Nullable String lastEventId)
            throws Exception {
        HttpRequest.Builder request = request(login, "/stream" + query);
        request.header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        open.add(response.body());
        return response.body().iterator();
    }

    private record Received(String id, JsonNode event) {}

    private static Received next(Iterator<String> lines) {
        String id = "";
        while (true) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                return new Received(id, JSON.readTree(line.substring(6)));
            }
        }
    }

    @Test
    void what_happens_comes_by_itself_and_who_was_cut_off_goes_on() throws Exception {
        // given
        relayed();
        Iterator<String> live = stream("supervisor1", "?after=latest", null);
        assertThat(live.next()).isEqualTo("retry: 3000");

        // when
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        Received first = next(live);
        filed.act(no, new Command.Urge("请尽快"), filed.actor());
        Received second = next(live);
        open.removeFirst().close();
        filed.act(no, new Command.Withdraw("不办了"), filed.actor());
        Received third = next(stream("supervisor1", "?after=latest", second.id()));

        // then
        assertThat(first.event().path("id").asString()).isEqualTo(no + "/1");
        assertThat(second.event().path("id").asString()).isEqualTo(no + "/2");
        assertThat(third.event().path("id").asString()).isEqualTo(no + "/3");
        assertThat(third.event().path("previoushash")).isEqualTo(second.event().path("hash"));
        assertThat(second.id()).isEqualTo(second.event().path("cursor").asString());
        assertThat(get("supervisor1", "?limit=1&after=" + first.id()).body())
                .isEqualTo("[" + second.event() + "]");
    }

    @Test
    void who_is_cut_off_before_the_first_event_misses_nothing() throws Exception {
        // given: a stream from now on, on which nothing has come yet
        relayed();
        Iterator<String> quiet = stream("supervisor1", "?after=latest", null);
        String id = firstId(quiet);
        open.removeFirst().close();

        // when: something happens before it is asked for again
        CaseNo no = filed.submitted(filed.picture(UUID.randomUUID()));
        relayed();
        Received first = next(stream("supervisor1", "?after=latest", id));

        // then
        assertThat(first.event().path("id").asString()).isEqualTo(no + "/1");
    }

    /// The id that comes without an event, before any heartbeat.
    private static String firstId(Iterator<String> lines) {
        while (true) {
            String line = lines.next();
            assertThat(line).as("before the first id").doesNotStartWith(":").doesNotContain("data");
            if (line.startsWith("id: ")) {
                return line.substring(4);
            }
        }
    }

    @Test
    void an_account_has_so_many_streams_and_no_more() throws Exception {
        String login = officer(Set.of(Role.SUPERVISOR), directory.home(), null);
        for (int i = 0; i < 5; i++) {
            stream(login, "?after=latest", null);
        }

        HttpResponse<String> more = get(login, "/stream");
        assertThat(more.statusCode()).isEqualTo(503);
        assertThat(more.headers().firstValue("Retry-After")).contains("30");
        assertThat(more.body()).contains("TOO_MANY_STREAMS");
    }

    @Test
    void a_cursor_that_is_not_there_is_refused_with_what_to_do() throws Exception {
        String lost = new JournalFeed.Cursor(Long.MAX_VALUE, 7).text();
        for (String path : List.of("?after=" + lost, "/stream?after=" + lost)) {
            HttpResponse<String> answer = get("supervisor1", path);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(JSON.readTree(answer.body()).path("ground").asString())
                    .isEqualTo("CURSOR_UNKNOWN");
            assertThat(JSON.readTree(answer.body()).path("remedy").asString()).contains("after");
        }
    }
}
