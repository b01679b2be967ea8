package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.casework.CaseWords;
import org.yichuang.desk.web.ActField.Input;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;

/// What there is to choose from in an act on one file, for one officer.
///
/// @param act its name, which begins the ids of all fields
/// @param journal of the case, oldest first
record ActContext(
        Page page,
        FileView file,
        Account account,
        Procedure procedure,
        CaseWords words,
        Directory directory,
        Accounts accounts,
        List<JournalEntry> journal,
        String act) {

    /// In the decider's name rather than in a step's.
    static final String DECIDER = "decider";

    String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    private ActField field(
            String name, Input input, List<Option> options, Set<String> values, boolean optional) {
        String key = "desk.act." + act + "." + name;
        String hint = key + ".hint";
        return new ActField(
                act + "." + name,
                input,
                text(key),
                page.hasText(hint) ? text(hint) : null,
                options,
                values,
                optional);
    }

    ActField line(String name) {
        return field(name, Input.LINE, List.of(), Set.of(), false);
    }

    ActField area(String name) {
        return field(name, Input.TEXT, List.of(), Set.of(), false);
    }

    ActField optionalArea(String name) {
        return field(name, Input.TEXT, List.of(), Set.of(), true);
    }

    ActField day(String name) {
        return field(name, Input.DAY, List.of(), Set.of(), false);
    }

    ActField moment(String name) {
        return field(name, Input.MOMENT, List.of(), Set.of(), false);
    }

    /// What can be chosen in one way only is chosen already.
    ActField choice(String name, List<Option> options) {
        Set<String> only = options.size() == 1 ? Set.of(options.getFirst().value()) : Set.of();
        return field(name, Input.CHOICE, options, only, false);
    }

    ActField several(String name, List<Option> options, Set<String> values) {
        return field(name, Input.SEVERAL, options, values, false);
    }

    ActField anyOf(String name, List<Option> options) {
        return field(name, Input.SEVERAL, options, Set.of(), true);
    }

    Optional<CaseState.UnderReview> review() {
        return CaseState.reviewOf(file.file().state());
    }

    private Stream<CaseState.Step> steps(Predicate<CaseState.Step> which) {
        return review().stream().flatMap(each -> each.steps().stream()).filter(which);
    }

    private Option option(CaseState.Step step) {
        return new Option(step.id(), words.name(step.id()), authority(step.authority()));
    }

    String authority(String id) {
        return page.pick(directory.authorityName(id));
    }

    /// The steps of this officer's authority that have no opinion.
    List<Option> ownSteps() {
        return steps(step -> step.opinion() == null && isOwn(step)).map(this::option).toList();
    }

    private boolean isOwn(CaseState.Step step) {
        return step.authority().equals(account.authority());
    }

    /// The steps of all departments that have no opinion.
    List<Option> openSteps() {
        return steps(step -> step.opinion() == null).map(this::option).toList();
    }

    /// In whose name an officer may ask: of each step that is theirs, or of the decision.
    List<Option> askers() {
        List<Option> askers = new ArrayList<>(ownSteps());
        if (account.holds(Role.DECIDER)
                && procedure.decision().authority().equals(account.authority())) {
            askers.add(new Option(DECIDER, text("desk.act.decider")));
        }
        return askers;
    }

    /// The authorities that may stand in at steps of this officer.
    List<Option> substitutes() {
        Set<String> substitutes = new LinkedHashSet<>();
        steps(step -> step.opinion() == null && isOwn(step))
                .flatMap(step -> procedure.step(step.id()).stream())
                .forEach(step -> substitutes.addAll(step.substitutes()));
        return substitutes.stream().map(each -> new Option(each, authority(each))).toList();
    }

    /// All authorities but one's own.
    List<Option> otherAuthorities() {
        return directory.authorities().stream()
                .map(Authority::id)
                .filter(id -> !id.equals(account.authority()))
                .map(id -> new Option(id, authority(id)))
                .toList();
    }

    /// Those who review or decide, of the departments that have not given their opinion and of
    /// one's own.
    List<Option> visitors() {
        Set<String> authorities = new LinkedHashSet<>();
        steps(step -> step.opinion() == null)
                .map(CaseState.Step::authority)
                .forEach(authorities::add);
        authorities.add(Objects.requireNonNull(account.authority()));
        return authorities.stream()
                .flatMap(
                        authority ->
                                Stream.of(Role.REVIEWER, Role.DECIDER)
                                        .flatMap(
                                                role -> accounts.holding(role, authority).stream()))
                .map(this::option)
                .distinct()
                .toList();
    }

    private Option option(Account each) {
        String authority = each.authority();
        return new Option(
                each.login(), each.name(), authority == null ? null : authority(authority));
    }

    /// Who may preside over a hearing: nobody who has looked at the application (art. 48 (3)).
    List<Option> chairs() {
        Set<String> tookPart = new TreeSet<>();
        review().ifPresent(
                        each -> {
                            if (each.acceptor() != null) {
                                tookPart.add(each.acceptor());
                            }
                            each.steps().forEach(step -> tookPart.add(by(step)));
                        });
        return Stream.of(Role.DECIDER, Role.HEAD, Role.REVIEWER)
                .flatMap(
                        role ->
                                accounts
                                        .holding(role, Objects.requireNonNull(account.authority()))
                                        .stream())
                .filter(each -> !tookPart.contains(each.login()))
                .map(this::option)
                .distinct()
                .toList();
    }

    private static String by(CaseState.Step step) {
        CaseState.Opinion opinion = step.opinion();
        return opinion == null ? "" : opinion.by();
    }

    /// The visit that is arranged, null if none is.
    Proceedings.@Nullable Visit visit() {
        return review().map(each -> each.beside().visit()).orElse(null);
    }

    /// Consultations that wait for this officer's authority, by who asked.
    List<Option> questions() {
        return review().stream()
                .flatMap(each -> each.beside().consultations().stream())
                .filter(each -> each.open().contains(account.authority()))
                .map(
                        each ->
                                new Option(
                                        each.step().isEmpty() ? DECIDER : each.step(),
                                        asker(each.step()),
                                        text("desk.act.until", page.date(each.by()))))
                .toList();
    }

    private String asker(String step) {
        return step.isEmpty()
                ? authority(procedure.decision().authority())
                : steps(each -> each.id().equals(step))
                        .findFirst()
                        .map(each -> authority(each.authority()) + " · " + words.name(step))
                        .orElse(words.name(step));
    }

    /// What was asked of this officer's authority, with who asked.
    List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (JournalEntry entry : journal) {
            if (entry.event() instanceof ProceedingEvent.Consulted consulted
                    && consulted.authorities().contains(account.authority())) {
                asked.add(
                        text(
                                "desk.act.question",
                                asker(consulted.step()),
                                page.dateTime(entry.at()),
                                consulted.question()));
            }
        }
        return asked;
    }

    /// Why more time was asked for, empty when nobody did.
    List<String> extensionAsked() {
        return review().map(each -> each.beside().extensionAsked()).stream()
                .map(reason -> text("desk.act.extension-asked", reason))
                .toList();
    }

    /// What was found broken last, and until when it must be put right.
    List<String> breach() {
        return journal.reversed().stream()
                .map(JournalEntry::event)
                .filter(event -> event instanceof PromiseEvent.BreachFound)
                .map(event -> (PromiseEvent.BreachFound) event)
                .limit(1)
                .map(found -> text("desk.act.breach", found.text(), page.date(found.correctBy())))
                .toList();
    }

    /// What the applicant promised and has not brought.
    List<Option> owed() {
        return materials(review().map(CaseState.UnderReview::owed).orElse(Set.of()));
    }

    /// What the application lacks.
    List<Option> missing() {
        return file.file().state() instanceof CaseState.Received received
                ? materials(
                        Stream.concat(
                                        received.filing().missing().stream(),
                                        received.filing().following().stream())
                                .toList())
                : List.of();
    }

    private List<Option> materials(Iterable<String> ids) {
        List<Option> materials = new ArrayList<>();
        ids.forEach(id -> materials.add(new Option(id, words.name(id))));
        return materials;
    }

    /// Until when what follows must come, in words.
    List<String> tolerance() {
        Procedure.Tolerance tolerance = procedure.promises().tolerance();
        return tolerance == null
                ? List.of()
                : List.of(
                        text(
                                "desk.act.tolerance",
                                text(
                                        "cases.limit." + tolerance.limit().unit(),
                                        tolerance.limit().value())),
                        text("desk.act.consequence." + tolerance.onDefault()),
                        tolerance.basis());
    }

    /// Until when the promise lasts.
    List<String> promise() {
        return review().map(each -> each.beside().promise()).stream()
                .map(each -> text("desk.act.promised", page.date(each.by())))
                .toList();
    }
}
