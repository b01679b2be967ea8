package org.yichuang.letters.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.LetterKind;
import org.yichuang.letters.Letters;
import org.yichuang.letters.Letters.Making;
import org.yichuang.letters.web.LetterCounter.Found;
import org.yichuang.pages.Page;
import org.yichuang.pages.ProblemDetails;

/// The letters of a case for other systems: the same, for the same people, as on the pages.
@RestController
@Allowed({Role.APPLICANT, Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.SUPERVISOR})
@RequestMapping("/api/v1/cases/{no}/letters")
@Tag(name = "cases")
class LetterApi {

    private final LetterCounter counter;
    private final Directory directory;

    LetterApi(LetterCounter counter, Directory directory) {
        this.counter = counter;
        this.directory = directory;
    }

    /// What the applicant was told in writing, oldest first.
    record LettersAnswer(List<LetterAnswer> letters) {}

    /// A letter.
    ///
    /// @param seq number of the act in the journal
    /// @param name what it is, in the reader's language
    /// @param title as it stands on it
    /// @param number 文书编号
    /// @param at when the act was done
    record LetterAnswer(
            int seq, LetterKind kind, String name, String title, String number, Instant at) {}

    @GetMapping
    @Operation(
            operationId = "listCaseLetters",
            summary = "What the applicant of a case was told in writing, oldest first",
            description =
                    "A letter is there within seconds of its act. `seq` is the number of the act in"
                            + " the journal of the case, and leads to the letter itself.")
    @ApiResponse(
            responseCode = "200",
            description = "The letters of the case",
            useReturnTypeSchema = true)
    LettersAnswer letters(Page page, Account account, @PathVariable CaseNo no) {
        return new LettersAnswer(
                counter.written(counter.find(account, no)).stream()
                        .map(written -> answer(page, written))
                        .toList());
    }

    private static LetterAnswer answer(Page page, Letters.Written written) {
        return new LetterAnswer(
                written.act().seq(),
                written.kind(),
                page.text("letters.name." + written.kind()),
                written.title(),
                written.number(),
                written.act().at());
    }

    @GetMapping(
            path = "/{seq}",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            operationId = "getCaseLetter",
            summary = "A letter of a case, as a sealed PDF",
            description =
                    "The file never changes. It carries the signature of the authority's seal. The"
                            + " looks of officers are recorded.")
    @ApiResponse(
            responseCode = "200",
            description = "The letter",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    ResponseEntity<?> letter(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(description = "Number of the act in the journal", example = "2")
                    @PathVariable
                    int seq)
            throws IOException {
        Found found = counter.find(account, no);
        return switch (counter.letter(found, seq)) {
            case Making.Made made -> counter.pdf(account, found, made);
            case Making.NoSeal(var authority) ->
                    ProblemDetails.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    page.text(
                                            "letters.no-seal.why",
                                            page.pick(directory.authorityName(authority))))
                            .title(page.text("letters.no-seal"))
                            .ground("NO_SEAL")
                            .remedy(page.text("letters.no-seal.then"))
                            .answer();
        };
    }
}
