package org.yichuang.licences.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Scope;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.HolderKeys;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.pages.Texts;

/// Hands the sealed document of a licence to its holder, or to the authorities it concerns; their
/// looks are kept for the holder. To anybody else it does not exist.
@Controller
@Allowed
class DocumentController {

    private final Licences licences;
    private final HolderKeys holders;
    private final Directory directory;
    private final Texts texts;

    DocumentController(Licences licences, HolderKeys holders, Directory directory, Texts texts) {
        this.licences = licences;
        this.holders = holders;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping("/licences/{identifier}/document")
    ResponseEntity<byte[]> document(@PathVariable String identifier, Account account) {
        Licence licence =
                LicenceIdentifier.parse(identifier)
                        .toOptional()
                        .flatMap(licences::find)
                        .filter(found -> mayOpen(account, found))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] content =
                licences.document(licence)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        note(account, licence);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(fileName(licence), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private boolean mayOpen(Account account, Licence licence) {
        return holds(account, licence)
                || Scope.of(account).covers(licence.region(), licence.issuer().id());
    }

    private boolean holds(Account account, Licence licence) {
        return holders.of(account).contains(licence.holder().key());
    }

    private void note(Account account, Licence licence) {
        if (holds(account, licence)) {
            return;
        }
        String authority = account.authority();
        String user =
                authority == null
                        ? directory.regionName(account.region()).zh()
                        : directory.authorityName(authority).zh();
        licences.noteUse(
                licence, user, texts.text(Locale.SIMPLIFIED_CHINESE, "licences.use.document"));
    }

    private static String fileName(Licence licence) {
        return licence.title().zh() + "-" + licence.number() + ".pdf";
    }
}
