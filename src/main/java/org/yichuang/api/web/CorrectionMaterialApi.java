package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.api.web.ApiFiles.UploadedAnswer;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Files in answer to a notice of correction, or that were promised at acceptance. They are part of
/// the case once `SUPPLY` or `SUPPLY_OWED` has been sent.
@RestController
@Allowed(Role.APPLICANT)
@RequestMapping(CaseApi.BASE + "/{no}/materials/{material}")
@Tag(name = "cases")
class CorrectionMaterialApi {

    private final Corrections corrections;
    private final ApiFiles files;

    CorrectionMaterialApi(Corrections corrections, ApiFiles files) {
        this.corrections = corrections;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addCaseFile",
            summary = "Adds a file to a material that was asked for",
            description =
                    "What the file is, is found from its content, not from its name. PDF, JPEG, PNG,"
                            + " HEIC and WebP are taken; what a picture tells about place and camera"
                            + " is removed.")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    ResponseEntity<UploadedAnswer> add(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(description = "Id of the material in the item", example = "site-plan")
                    @PathVariable
                    String material,
            @Parameter(description = "The file, with its name") @RequestPart MultipartFile file)
            throws IOException {
        return files.add(
                page,
                account,
                no,
                open(page, account, no).materials(),
                material,
                file,
                CaseApi.BASE,
                corrections);
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeCaseFile",
            summary = "Takes a file away from a material",
            description = "The file will not be part of what is supplied.")
    @ApiResponse(responseCode = "204", description = "Taken away")
    void remove(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(description = "Id of the material in the item", example = "site-plan")
                    @PathVariable
                    String material,
            @Parameter(
                            description = "Id of the file, as it was answered when it was added",
                            example = "0199c3a1-5b7e-7c41-9c11-5d0f3f6f2a10")
                    @PathVariable
                    UUID file) {
        files.remove(
                page,
                account,
                no,
                open(page, account, no).materials(),
                material,
                file,
                corrections);
    }

    private Correction open(Page page, Account account, CaseNo no) {
        return corrections
                .find(account, no)
                .orElseThrow(() -> ApiProblems.unknown(page, "correction"));
    }
}
