package org.yichuang.licences.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.HolderKeys;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.pages.Page;

/// The wallet: a holder's licences. Anybody else's do not exist here.
@Controller
@Allowed(Role.APPLICANT)
class WalletController {

    private final Templates templates;
    private final Licences licences;
    private final HolderKeys holders;
    private final WalletViews views;

    WalletController(
            Templates templates, Licences licences, HolderKeys holders, WalletViews views) {
        this.templates = templates;
        this.licences = licences;
        this.holders = holders;
        this.views = views;
    }

    @GetMapping("/licences")
    JteModel wallet(Page page, Account account) {
        return templates.licencesWallet(page, views.wallet(page, licences.of(holders.of(account))));
    }

    /// @param before where the page of uses before ended
    @GetMapping("/licences/{identifier}")
    JteModel licence(
            Page page,
            Account account,
            @PathVariable String identifier,
            @RequestParam Optional<String> before) {
        Licence licence =
                LicenceIdentifier.parse(identifier)
                        .toOptional()
                        .flatMap(licences::find)
                        .filter(found -> holders.of(account).contains(found.holder().key()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return templates.licencesLicence(
                page, views.licence(page, licence, before.flatMap(WalletViews::position)));
    }
}
