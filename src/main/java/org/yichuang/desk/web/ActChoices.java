package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.catalogue.Material;
import org.yichuang.directory.Authority;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Role;
import org.yichuang.pages.ui.Option;

/// What there is to choose from in the acts on one case. The officers are read once for all of
/// them, and only when an act asks for officers.
final class ActChoices {

    /// In the decider's name rather than in a step's; no step is called so.
    static final String DECIDER = "@decider";

    private final ActCase of;
    private final Accounts accounts;
    private @Nullable List<Account> officers;

    ActChoices(ActCase of, Accounts accounts) {
        this.of = of;
        this.accounts = accounts;
    }

    /// The steps of this officer's authority that have no opinion.
    List<Option> ownSteps() {
        return of.open().filter(of::isOwn).map(this::option).toList();
    }

    /// The steps of all departments that have no opinion.
    List<Option> openSteps() {
        return of.open().map(this::option).toList();
    }

    private Option option(CaseState.Step step) {
        return new Option(step.id(), of.words().name(step.id()), of.authority(step.authority()));
    }

    /// In whose name an officer may ask: of each step that is theirs, or of the decision.
    List<Option> askers() {
        List<Option> askers = new ArrayList<>(ownSteps());
        if (of.account().holds(Role.DECIDER)
                && of.procedure().decision().authority().equals(of.ownAuthority())) {
            askers.add(new Option(DECIDER, of.text("desk.act.decider")));
        }
        return askers;
    }

    /// The authorities that may do steps of this officer: substitutes, and whoever handed it on.
    List<Option> substitutes() {
        return of.open()
                .filter(of::isOwn)
                .flatMap(step -> of.procedure().step(step.id()).stream())
                .flatMap(
                        step ->
                                Stream.concat(
                                        step.substitutes().stream(), Stream.of(step.authority())))
                .filter(authority -> !authority.equals(of.ownAuthority()))
                .distinct()
                .map(this::option)
                .toList();
    }

    /// The special procedures that are running and that this officer's authority ordered.
    List<Option> running() {
        return of.file().file().state() instanceof CaseState.Suspended suspended
                ? suspended.orderedBy(of.ownAuthority()).stream()
                        .map(CaseState.Excluded::procedure)
                        .map(each -> new Option(each, of.words().name(each)))
                        .toList()
                : List.of();
    }

    /// The challenges by which the authority was ordered to act again.
    List<Option> ordered() {
        return of.file().file().state() instanceof CaseState.Closed closed
                ? closed.after().challenges().stream()
                        .filter(each -> each.actBy() != null)
                        .map(
                                each ->
                                        new Option(
                                                each.number(),
                                                of.text("cases.challenge." + each.kind())
                                                        + " "
                                                        + each.number()))
                        .toList()
                : List.of();
    }

    /// All authorities but one's own.
    List<Option> otherAuthorities() {
        return of.directory().authorities().stream()
                .map(Authority::id)
                .filter(id -> !id.equals(of.ownAuthority()))
                .map(this::option)
                .toList();
    }

    private Option option(String authority) {
        return new Option(authority, of.authority(authority));
    }

    /// The steps that have no opinion, and those for which the visit was arranged.
    List<Option> visited() {
        Set<String> arranged = visit() == null ? Set.of() : visit().steps();
        return of.steps(step -> step.opinion() == null || arranged.contains(step.id()))
                .map(this::option)
                .toList();
    }

    /// Those who review or decide, of all departments of the case and of one's own.
    List<Option> visitors() {
        return officers(each -> each.holds(Role.REVIEWER, Role.DECIDER));
    }

    /// Who may preside over a hearing.
    List<Option> chairs() {
        return officers(
                each ->
                        of.ownAuthority().equals(each.authority())
                                && each.holds(Role.DECIDER, Role.HEAD, Role.REVIEWER)
                                && of.review()
                                        .filter(review -> !review.tookPart(each.login()))
                                        .isPresent());
    }

    private List<Option> officers(Predicate<Account> which) {
        if (officers == null) {
            Set<String> authorities = new TreeSet<>();
            authorities.add(of.ownAuthority());
            of.steps(_ -> true).map(CaseState.Step::authority).forEach(authorities::add);
            officers = accounts.of(authorities);
        }
        return officers.stream().filter(which).map(this::option).toList();
    }

    private Option option(Account each) {
        String authority = each.authority();
        return new Option(
                each.login(), each.name(), authority == null ? null : of.authority(authority));
    }

    /// The visit that is arranged, null if none is.
    Proceedings.@Nullable Visit visit() {
        return of.review().map(each -> each.beside().visit()).orElse(null);
    }

    /// Consultations that wait for this officer's authority, by who asked.
    List<Option> questions() {
        return of.questions().stream()
                .map(
                        each ->
                                new Option(
                                        each.step().isEmpty() ? DECIDER : each.step(),
                                        of.asker(each.step()),
                                        of.text("desk.act.until", of.page().date(each.by()))))
                .toList();
    }

    /// What the applicant promised and has not brought.
    List<Option> owed() {
        return materials(of.review().stream().flatMap(each -> each.owed().stream()));
    }

    /// What the application lacks.
    List<Option> missing() {
        return of.file().file().state() instanceof CaseState.Received received
                ? materials(
                        Stream.concat(
                                received.filing().missing().stream(),
                                received.filing().following().stream()))
                : List.of();
    }

    /// What may come with a file that goes back to the department: each material that it needs or
    /// has, as a better one may take its place.
    List<Option> returned() {
        if (!(of.file().file().state() instanceof CaseState.AtWindowAgain(var review, _, _))) {
            return List.of();
        }
        Set<String> about = new TreeSet<>(review.filing().essentials());
        about.addAll(review.filing().provided());
        return materials(
                of.file().item().materials().stream().map(Material::id).filter(about::contains));
    }

    /// How a result reaches somebody who does not take it.
    List<Option> lastWays() {
        return Stream.of(Command.Delivery.LEFT, Command.Delivery.NOTICE)
                .map(each -> new Option(each.name(), of.text("cases.delivery." + each)))
                .toList();
    }

    private List<Option> materials(Stream<String> ids) {
        return ids.map(id -> new Option(id, of.words().name(id))).toList();
    }

    /// Whether a commitment was kept.
    List<Option> kept() {
        return List.of(
                new Option(ActKinds.YES, of.text("desk.act.kept")),
                new Option("no", of.text("desk.act.broken")));
    }
}
