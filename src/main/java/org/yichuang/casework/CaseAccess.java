package org.yichuang.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Involved;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Limits;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.intake.Parties;
import org.yichuang.kernel.CaseNo;

/// Finds a case for somebody. One that they may not see is as if it did not exist.
@Component
public class CaseAccess {

    private final Cases cases;
    private final Catalogue catalogue;
    private final Parties parties;

    CaseAccess(Cases cases, Catalogue catalogue, Parties parties) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.parties = parties;
    }

    public Optional<SeenCase> find(Account account, CaseNo no) {
        return cases.find(no)
                .map(file -> new Sight(file, capacities(account, file)))
                .filter(sight -> !sight.as.isEmpty())
                .map(sight -> new SeenCase(sight.file, sight.as));
    }

    private record Sight(CaseView file, Set<Capacity> as) {}

    /// In which official capacities the account has to do with a case that has been filed, told
    /// without the case itself.
    public Set<Capacity> official(Account account, CaseFacts facts) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        if (account.holds(Role.CLERK) && facts.window().equals(account.authority())) {
            capacities.add(Capacity.WINDOW);
        }
        if (account.holds(Role.REVIEWER, Role.DECIDER, Role.HEAD)
                && reviews(account.authority(), facts.item(), facts.itemVersion())) {
            capacities.add(Capacity.REVIEW);
        }
        if (account.holds(Role.SUPERVISOR) && account.region().contains(facts.region())) {
            capacities.add(Capacity.SUPERVISION);
        }
        return capacities;
    }

    /// Whether a case that has been filed concerns an authority: its window receives it, or it
    /// reviews or decides it.
    public boolean concerns(String authority, CaseFacts facts) {
        return facts.window().equals(authority)
                || reviews(authority, facts.item(), facts.itemVersion());
    }

    private Set<Capacity> capacities(Account account, CaseView file) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        if (account.holds(Role.APPLICANT) && own(account, file)) {
            capacities.add(Capacity.APPLICANT);
        }
        if (account.holds(Role.CLERK) && atWindow(account, file)) {
            capacities.add(Capacity.WINDOW);
        }
        if (account.holds(Role.REVIEWER, Role.DECIDER, Role.HEAD) && inReview(account, file)) {
            capacities.add(Capacity.REVIEW);
        }
        if (account.holds(Role.SUPERVISOR) && supervised(account, file)) {
            capacities.add(Capacity.SUPERVISION);
        }
        return capacities;
    }

    /// Whether the account may act for the party that applied.
    public boolean own(Account account, CaseView file) {
        return parties.of(account, file.summary().applicant().key()).isPresent();
    }

    /// Whether the case is received and handed over at the account's window; a draft is nobody's
    /// yet.
    public boolean atWindow(Account account, CaseView file) {
        return file.state() instanceof CaseState.Existing existing
                && !(existing instanceof CaseState.Draft)
                && existing.filing().window().equals(account.authority());
    }

    /// Whether the account's authority reviews or decides the item, may extend its time, stands in
    /// for a department or is consulted; a draft is nobody's yet.
    public boolean inReview(Account account, CaseView file) {
        String authority = account.authority();
        return authority != null
                && !(file.state() instanceof CaseState.Draft)
                && (Involved.beside(file.state()).contains(authority)
                        || reviews(authority, file.summary().item(), file.summary().itemVersion()));
    }

    private boolean reviews(@Nullable String authority, String item, int version) {
        return authority != null
                && catalogue
                        .version(item, version)
                        .filter(each -> takesPart(each, authority))
                        .isPresent();
    }

    private static boolean takesPart(Item item, String authority) {
        ReviewPlan plan = item.review();
        Limits.Extension extension = item.limits().extension();
        return plan != null
                        && (plan.decision().authority().equals(authority)
                                || plan.steps().stream()
                                        .anyMatch(step -> step.authority().equals(authority)))
                || extension != null && authority.equals(extension.authority());
    }

    /// Whether the case lies in the region that the account supervises; what somebody is
    /// still preparing is not supervised.
    public boolean supervised(Account account, CaseView file) {
        return !(file.state() instanceof CaseState.Draft)
                && account.region().contains(file.summary().region());
    }

    /// Who acts when this account acts on the case.
    ///
    /// @return empty for those who only look
    public Optional<Actor> actor(Account account, SeenCase seen) {
        if (seen.as(Capacity.APPLICANT)) {
            return Optional.of(new Actor.Applicant(seen.file().summary().applicant().key()));
        }
        return account.authority() == null || Officers.duties(account).isEmpty()
                ? Optional.empty()
                : Optional.of(Officers.of(account));
    }
}
