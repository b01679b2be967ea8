package org.yichuang.licences.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Open;
import org.yichuang.identity.Role;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.Problem;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.Licences;
import org.yichuang.licences.VerificationCode;
import org.yichuang.pages.ProblemDetails;
import org.yichuang.pages.Texts;

/// Verification for programs. Whoever gives the code of the licence, or signs in as an authority,
/// is told its number and, masked, its holder; the look of an authority is kept for the holder.
@RestController
@Open
@Tag(name = "licences")
class VerificationApi {

    private final Licences licences;
    private final LicenceVerification verification;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    VerificationApi(
            Licences licences,
            LicenceVerification verification,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.licences = licences;
        this.verification = verification;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/api/v1/licences/{identifier}/verification")
    @Operation(
            operationId = "verifyLicence",
            summary = "What a licence is worth today",
            description =
                    "Anybody learns whether it is valid and whether its document is intact. With the"
                            + " code on the licence, or signed in as an authority, also its number"
                            + " and, masked, its holder; the look of an authority is kept for the"
                            + " holder.")
    @ApiResponse(
            responseCode = "200",
            description = "The licence as it stands",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = VerificationAnswer.class)))
    ResponseEntity<?> verify(
            @Parameter(
                            description = "Identifier of the licence (GB/T 36904)",
                            example =
                                    "1.2.156.3005.2.1100000000000000000000.11990102MB99010249.0001.001.X")
                    @PathVariable
                    String identifier,
            @Parameter(description = "The code printed on the licence", example = "7K3M-9QWD")
                    @RequestParam(required = false)
                    @Nullable String code,
            @Nullable Account account,
            Locale locale) {
        return switch (LicenceIdentifier.parse(identifier)) {
            case Checked.Invalid<LicenceIdentifier>(Problem problem) -> malformed(problem, locale);
            case Checked.Valid<LicenceIdentifier>(LicenceIdentifier read) ->
                    licences.find(read)
                            .<ResponseEntity<?>>map(licence -> found(licence, code, account))
                            .orElseGet(() -> unknown(locale));
        };
    }

    private ResponseEntity<VerificationAnswer> found(
            Licence licence, @Nullable String code, @Nullable Account account) {
        Optional<VerificationCode> held =
                Optional.ofNullable(code)
                        .flatMap(each -> VerificationCode.parse(each).toOptional());
        boolean official = account != null && account.roles().stream().anyMatch(Role::staff);
        String authority = account == null ? null : account.authority();
        if (official && authority != null) {
            licences.noteUse(
                    licence,
                    directory.authorityName(authority).zh(),
                    texts.text(Locale.SIMPLIFIED_CHINESE, "licences.use.verification"));
        }
        boolean complete = official || held.filter(licence.code()::equals).isPresent();
        return ResponseEntity.ok(
                VerificationAnswer.of(verification.standing(licence), complete, clock.instant()));
    }

    private ResponseEntity<?> malformed(Problem problem, Locale locale) {
        return ProblemDetails.of(
                        HttpStatus.BAD_REQUEST,
                        texts.text(locale, problem.key(), problem.arguments().toArray()))
                .title(texts.text(locale, "licences.problem.malformed"))
                .ground("MALFORMED_IDENTIFIER")
                .expected(LicenceIdentifier.ROOT + ".<type>.<authority>.<serial>.<version>.<check>")
                .answer();
    }

    private ResponseEntity<?> unknown(Locale locale) {
        return ProblemDetails.of(
                        HttpStatus.NOT_FOUND, texts.text(locale, "licences.problem.unknown.text"))
                .title(texts.text(locale, "licences.problem.unknown"))
                .ground("UNKNOWN_LICENCE")
                .remedy(texts.text(locale, "licences.problem.unknown.remedy"))
                .answer();
    }
}
