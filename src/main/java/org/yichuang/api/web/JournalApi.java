package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.yichuang.cases.JournalFeed;
import org.yichuang.cases.JournalFeed.Cursor;
import org.yichuang.cases.JournalFeed.Loss;
import org.yichuang.cases.JournalFeed.Reading;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;

/// The journal of all cases as a stream for other systems, a page at a time or as it comes.
@RestController
@Allowed({Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.SUPERVISOR})
@RequestMapping(JournalApi.PATH)
@Tag(name = "journal")
class JournalApi {

    static final String PATH = "/api/v1/journal";

    /// The `after` of the next call.
    static final String CURSOR = "Journal-Cursor";

    /// Whether nothing more was there.
    static final String END = "Journal-End";

    private static final int MOST = 1000;
    private static final int AT_ONCE = 100;
    private static final String AFTER = "after";
    private static final String[] NONE = {};

    private final JournalFeed feed;
    private final JournalQueries queries;
    private final CloudEvents events;
    private final JournalStreams streams;

    JournalApi(
            JournalFeed feed, JournalQueries queries, CloudEvents events, JournalStreams streams) {
        this.feed = feed;
        this.queries = queries;
        this.events = events;
        this.streams = streams;
    }

    @GetMapping(produces = CloudEvents.BATCH)
    @Operation(
            operationId = "readJournal",
            summary = "What happened in all cases, a page at a time",
            description =
                    "CloudEvents 1.0 in the JSON batch format, oldest first, of the cases that the"
                            + " caller may see. The order never changes, the events of a case stand"
                            + " in theirs, and none is put in later before one that could be read"
                            + " already: whoever reads on from the cursor misses nothing. A page may"
                            + " hold fewer than `limit` events, or none, though more follow; only"
                            + " `Journal-End` tells. What somebody has written in their own words is"
                            + " given when `texts` asks for it; who applies is never given. What"
                            + " happened before an application was filed is not told.")
    @ApiResponse(
            responseCode = "200",
            description = "The events of this page",
            useReturnTypeSchema = true,
            headers = {
                @Header(
                        name = CURSOR,
                        description = "What to give as `after` next, also when the page is empty",
                        schema = @Schema(type = "string")),
                @Header(
                        name = END,
                        description = "`true` when nothing more was there",
                        schema = @Schema(type = "boolean")),
                @Header(
                        name = HttpHeaders.LINK,
                        description = "The address of the next page, as `rel=\"next\"`",
                        schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "410", ref = "#/components/responses/Gone")
    ResponseEntity<List<CloudEventAnswer>> read(
            Page page,
            Account account,
            HttpServletRequest request,
            @Parameter(
                            description = "How many, at most 1000",
                            example = "100",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(
                            description =
                                    "Where to read on: the cursor of a page or of an event; `latest`"
                                            + " for what happens from now on; without it, from the"
                                            + " oldest event that is kept",
                            example = "latest")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = ITEM, example = ITEM_EXAMPLE) @RequestParam(required = false)
                    @Nullable Set<String> item,
            @Parameter(description = REGION, example = REGION_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = AUTHORITY, example = AUTHORITY_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String authority,
            @Parameter(description = TYPE, example = TYPE_EXAMPLE) @RequestParam(required = false)
                    @Nullable Set<String> type,
            @Parameter(description = TEXTS, example = "false") @RequestParam(defaultValue = "false")
                    boolean texts) {
        JournalFeed.Query query =
                queries.query(
                        page,
                        account,
                        new JournalQueries.Filter(item, region, authority, type),
                        Math.clamp(limit, 1, MOST));
        return switch (feed.read(queries.after(page, after), query)) {
            case Reading.Events(var told, var next, var atEnd) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .header(CURSOR, next.text())
                            .header(END, String.valueOf(atEnd))
                            .header(HttpHeaders.LINK, link(request, next))
                            .body(told.stream().map(each -> events.of(each, texts)).toList());
            case Reading.Lost(var loss) -> throw lost(page, loss);
        };
    }

    /// The same question from the next place on.
    private static String link(HttpServletRequest request, Cursor next) {
        StringBuilder address = new StringBuilder(PATH);
        address.append('?').append(AFTER).append('=').append(next.text());
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            for (String value : name.equals(AFTER) ? NONE : values) {
                                address.append('&').append(encoded(name));
                                address.append('=').append(encoded(value));
                            }
                        });
        return "<" + address + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    static ApiProblem lost(Page page, Loss loss) {
        return ApiProblems.problem(
                page, HttpStatus.GONE, "CURSOR_" + loss, "api.journal.lost." + loss);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamJournal",
            summary = "What happens in all cases, as it comes",
            description =
                    "The same events in the same order as server-sent events: `data` is a"
                            + " CloudEvent, `id` its cursor. A client that was cut off sends the last"
                            + " `id` as `Last-Event-ID` and misses nothing; browsers and most"
                            + " libraries do so by themselves. A comment comes every 15 seconds. The"
                            + " server ends a stream after ten minutes, so that it is asked for again"
                            + " with the name and password, and soon after the account is changed."
                            + " The event `lost` says that reading on is impossible and how to begin"
                            + " again.")
    @ApiResponse(
            responseCode = "200",
            description = "Events until one side ends it",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "410", ref = "#/components/responses/Gone")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    void stream(
            Page page,
            Account account,
            HttpServletResponse response,
            @Parameter(
                            description = "The `id` of the last event; stronger than `after`",
                            example = "latest")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId,
            @Parameter(
                            description =
                                    "Where to begin: a cursor; `latest` for what happens from now"
                                            + " on; without it, with the oldest event that is kept",
                            example = "latest")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(description = ITEM, example = ITEM_EXAMPLE) @RequestParam(required = false)
                    @Nullable Set<String> item,
            @Parameter(description = REGION, example = REGION_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = AUTHORITY, example = AUTHORITY_EXAMPLE)
                    @RequestParam(required = false)
                    @Nullable String authority,
            @Parameter(description = TYPE, example = TYPE_EXAMPLE) @RequestParam(required = false)
                    @Nullable Set<String> type,
            @Parameter(description = TEXTS, example = "false") @RequestParam(defaultValue = "false")
                    boolean texts)
            throws IOException {
        JournalFeed.Query query =
                queries.query(
                        page,
                        account,
                        new JournalQueries.Filter(item, region, authority, type),
                        AT_ONCE);
        Optional<Cursor> from = queries.after(page, lastEventId == null ? after : lastEventId);
        streams.serve(page, account, query, texts, from, response);
    }

    private static final String ITEM = "Only events of cases of these items, by their slugs";
    private static final String ITEM_EXAMPLE = "food-business-licence";
    private static final String REGION = "Only events of cases of this region and those below it";
    private static final String REGION_EXAMPLE = "990102";
    private static final String AUTHORITY =
            "Only events of cases that this authority receives, reviews or decides";
    private static final String AUTHORITY_EXAMPLE = "market";
    private static final String TYPE =
            "Only these events, by the names that they have in the journal of a case";
    private static final String TYPE_EXAMPLE = "GRANTED";
    private static final String TEXTS =
            "Whether to give what somebody has written in their own words: reasons, opinions,"
                    + " notes. Ask for it only if you need it";
}
