package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.OfferedActs;
import org.yichuang.casework.SeenCase;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.pages.Page;

/// Cases for other systems. Who sees which case and may do what is the same as on the pages.
@RestController
@Allowed({Role.APPLICANT, Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.SUPERVISOR})
@RequestMapping(CaseApi.BASE)
@Tag(name = "cases")
class CaseApi {

    static final String BASE = "/api/v1/cases";

    private static final int MOST = 100;

    private final Cases cases;
    private final CaseAccess access;
    private final CaseAnswers answers;
    private final OfferedActs offered;
    private final CaseLister lister;
    private final EventAnswers events;
    private final Commands commands;
    private final ApiSupplies supplies;
    private final ApplyingParties parties;
    private final BodyReader bodies;

    CaseApi(
            Cases cases,
            CaseAccess access,
            CaseAnswers answers,
            OfferedActs offered,
            CaseLister lister,
            EventAnswers events,
            Commands commands,
            ApiSupplies supplies,
            ApplyingParties parties,
            BodyReader bodies) {
        this.cases = cases;
        this.access = access;
        this.answers = answers;
        this.offered = offered;
        this.lister = lister;
        this.events = events;
        this.commands = commands;
        this.supplies = supplies;
        this.parties = parties;
        this.bodies = bodies;
    }

    /// What came of a command.
    ///
    /// @param repeated whether the key was used before, so that this is the first answer again
    record CommandDoneAnswer(
            String no,
            int version,
            String stage,
            String stageText,
            List<String> events,
            boolean repeated) {}

    @GetMapping
    @Operation(
            operationId = "listCases",
            summary = "Cases, a page at a time",
            description =
                    "For officers the open tasks of their authority, the most urgent first; for"
                            + " applicants their own cases, the latest first; with `card`, for"
                            + " supervisors, the open cases of their region that were warned. A page ends"
                            + " with `next`, which is the `after` of the next one.")
    @ApiResponse(
            responseCode = "200",
            description = "The cases of this page",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    CasePageAnswer list(
            Page page,
            Account account,
            @Parameter(description = "Only tasks of these kinds (officers)", example = "REVIEW")
                    @RequestParam(required = false)
                    @Nullable Set<Task.Kind> kind,
            @Parameter(description = "Only cases with this card (supervisors)", example = "RED")
                    @RequestParam(required = false)
                    @Nullable Card card,
            @Parameter(
                            description =
                                    "Credit code of the company whose cases are listed (applicants"
                                            + " who act for it); without it, the caller's own",
                            example = "91990102MA0FKT5R6L")
                    @RequestParam(required = false)
                    @Nullable String creditCode,
            @Parameter(
                            description = "Where the page before ended: its `next`",
                            example = "9901022610120001")
                    @RequestParam(required = false)
                    @Nullable String after,
            @Parameter(
                            description = "How many, at most 100",
                            example = "30",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "30"))
                    @RequestParam(defaultValue = "30")
                    int size) {
        int most = Math.clamp(size, 1, MOST);
        if (account.holds(Role.APPLICANT)) {
            String party = parties.of(page, account, creditCode, "/creditCode").key();
            return lister.ofParty(page, party, caseNo(page, after), most);
        }
        if (card != null && account.holds(Role.SUPERVISOR)) {
            return lister.withCard(page, account, card, caseNo(page, after), most);
        }
        if (account.authority() == null
                || !account.holds(Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD)) {
            throw ApiProblems.problem(
                    page, HttpStatus.BAD_REQUEST, "CARD_MISSING", "api.card-missing");
        }
        Set<Task.Kind> kinds = EnumSet.noneOf(Task.Kind.class);
        kinds.addAll(kind == null ? Set.of() : kind);
        return lister.queue(page, account, kinds, after, most);
    }

    private static Optional<CaseNo> caseNo(Page page, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return switch (CaseNo.parse(text)) {
            case Checked.Valid<CaseNo>(var no) -> Optional.of(no);
            case Checked.Invalid<CaseNo> _ ->
                    throw ApiProblems.problem(
                            page, HttpStatus.BAD_REQUEST, "AFTER_MALFORMED", "api.after");
        };
    }

    @GetMapping("/{no}")
    @Operation(
            operationId = "getCase",
            summary = "A case: where it stands, whose time runs, who has to do what",
            description =
                    "With the commands that the caller may give now. The `ETag` is the version for"
                            + " `If-Match`.")
    ResponseEntity<CaseAnswer> get(Page page, Account account, @PathVariable CaseNo no) {
        CaseAnswer answer = answers.of(page, account, seen(page, account, no));
        return ResponseEntity.ok().eTag(String.valueOf(answer.version())).body(answer);
    }

    @GetMapping("/{no}/events")
    @Operation(
            operationId = "getCaseEvents",
            summary = "The journal of a case with its chain of hashes, oldest first",
            description =
                    "Each hash is SM3 over the hash before and the event. Applicants do not read"
                            + " what departments say to each other; `masked` says that something is left"
                            + " out. Supervisors get each event as it was hashed, and whether the chain"
                            + " holds.")
    EventsAnswer events(Page page, Account account, @PathVariable CaseNo no) {
        return events.of(page, seen(page, account, no));
    }

    @PostMapping(path = "/{no}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "commandCase",
            summary = "Does an act on a case",
            description =
                    "The answer is given after the act is durable. Repeating the request with the"
                            + " same key gives the first answer and changes nothing. When somebody"
                            + " else has acted since the version in `If-Match`, the answer is 409"
                            + " with what happened since.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CommandBody.class))))
    @ApiResponse(responseCode = "200", description = "Done, durably", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    @ApiResponse(responseCode = "428", ref = "#/components/responses/VersionMissing")
    ResponseEntity<CommandDoneAnswer> command(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(ref = "#/components/parameters/IdempotencyKey")
                    @RequestHeader(name = Conditions.KEY, required = false)
                    @Nullable String key,
            @Parameter(ref = "#/components/parameters/IfMatch")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody String body) {
        SeenCase seen = seen(page, account, no);
        UUID drawn = Conditions.key(page, account, key);
        OptionalInt version = Conditions.seen(page, ifMatch);
        CommandBody read = bodies.read(page, body, CommandBody.class);
        Actor actor = access.actor(account, seen).orElseThrow(() -> CaseRefusals.looksOnly(page));
        Command command = commands.of(page, account, seen.file(), may(seen, actor), read);
        Optional<Answer> supplied =
                actor instanceof Actor.Applicant
                        ? supplies.supply(page, account, no, actor, command, drawn, version)
                        : Optional.empty();
        Answer answer =
                supplied.orElseGet(
                        () -> cases.handle(no, command, Enclosure.NOTHING, actor, drawn, version));
        return switch (answer) {
            case Answer.Done done ->
                    ResponseEntity.ok()
                            .eTag(String.valueOf(done.version()))
                            .body(done(page, done, !seen.official()));
            case Answer.Refused refused ->
                    throw CaseRefusals.of(answers.words(page, seen.file().summary()), refused);
        };
    }

    private Set<Class<? extends Command>> may(SeenCase seen, Actor actor) {
        return offered.of(seen.file(), actor).stream()
                .map(Edge::command)
                .collect(Collectors.toSet());
    }

    private static CommandDoneAnswer done(Page page, Answer.Done done, boolean toApplicant) {
        String stage = Lifecycle.stageName(done.state());
        return new CommandDoneAnswer(
                done.no().text(),
                done.version(),
                stage,
                CaseAnswers.stage(page, stage, toApplicant),
                done.events().stream().map(Event::getClass).map(Lifecycle::inWords).toList(),
                done.repeated());
    }

    private SeenCase seen(Page page, Account account, CaseNo no) {
        return access.find(account, no).orElseThrow(() -> ApiProblems.unknown(page, "case"));
    }
}
