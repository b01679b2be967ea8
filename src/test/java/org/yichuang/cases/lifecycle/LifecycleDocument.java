package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.RefusalText;
import org.yichuang.testing.MessageFiles;

/// Writes the table of edges as a document: for each state what may be done, by whom, by which
/// article, to what effect, and on which grounds it may be refused.
public final class LifecycleDocument {

    private static final MessageFiles TEXTS = MessageFiles.of("cases");

    private final StringBuilder document = new StringBuilder();
    private final List<Passage> passages = Passage.all();

    private LifecycleDocument() {}

    public static String markdown() {
        LifecycleDocument whole = new LifecycleDocument();
        whole.introduction();
        whole.overview();
        Scenario.states().forEach(whole::state);
        whole.grounds();
        return whole.document.toString();
    }

    private void introduction() {
        document.append(
                """
                # 办件生命周期 · The life of a case

                Made from `Lifecycle.EDGES` and the message files; `GeneratedDocsTest` fails when it differs
                from them. Articles are those of the Administrative Licence Law (行政许可法). What a table
                does not list is refused with [WRONG_STAGE](#wrong_stage); whoever a table does not name is
                refused with [NOT_PERMITTED](#not_permitted); whoever acts on what somebody else has changed
                since is refused with [CHANGED_MEANWHILE](#changed_meanwhile); whoever sends another act with
                a key that was used is refused with [KEY_REUSED](#key_reused).

                ![办件生命周期](lifecycle.svg)

                """);
    }

    private void overview() {
        List<Class<? extends CaseState>> states = Scenario.states();
        document.append("## 全表 · Every act in every state\n\n");
        row(
                Stream.concat(
                        Stream.of("行为 Act"),
                        states.stream().map(state -> text(Locale.CHINESE, "stage", state))));
        row(Stream.generate(() -> "---").limit(states.size() + 1L));
        for (Class<? extends Command> command : Scenario.commands()) {
            row(
                    Stream.concat(
                            Stream.of(both("act", command)),
                            states.stream().map(state -> leadsTo(state, command))));
        }
        document.append('\n');
    }

    private String leadsTo(Class<? extends CaseState> state, Class<? extends Command> command) {
        return passages.stream()
                .filter(each -> each.edge().from() == state && each.edge().command() == command)
                .map(each -> each.stays() ? "●" : "→ " + text(Locale.CHINESE, "stage", each.to()))
                .findFirst()
                .orElse("");
    }

    private void state(Class<? extends CaseState> state) {
        List<Passage> acts = passages.stream().filter(each -> each.edge().from() == state).toList();
        document.append("## ")
                .append(both("stage", state))
                .append(" `")
                .append(Lifecycle.inWords(state))
                .append("`\n\n");
        if (acts.isEmpty()) {
            document.append("没有后续行为。 Nothing more can happen.\n\n");
            return;
        }
        row(Stream.of("行为 Act", "由谁 Who", "条 Article", "到 To", "事件 Events", "拒绝理由 Refused on"));
        row(Stream.generate(() -> "---").limit(6));
        for (Passage passage : acts) {
            Edge edge = passage.edge();
            String who = "who." + edge.who().name();
            row(
                    Stream.of(
                            both("act", edge.command()),
                            both(who),
                            edge.article(),
                            text(Locale.CHINESE, "stage", passage.to()),
                            edge.events().stream()
                                    .map(event -> "`" + Lifecycle.inWords(event) + "`")
                                    .collect(Collectors.joining(" ")),
                            edge.refusals().stream()
                                    .map(LifecycleDocument::link)
                                    .collect(Collectors.joining("<br>"))));
        }
        document.append('\n');
    }

    private static String link(Ground ground) {
        return "[%s](#%s)".formatted(ground.name(), ground.name().toLowerCase(Locale.ROOT));
    }

    private void grounds() {
        document.append("## 拒绝理由 · Grounds of refusal\n\nEach with an example.\n\n");
        for (Ground ground : Ground.values()) {
            List<Outcome.Refused> examples = examples(ground);
            Outcome.Refused example = examples.getFirst();
            document.append("### ").append(ground.name()).append("\n\n");
            examples.stream()
                    .map(Outcome.Refused::article)
                    .distinct()
                    .map(article -> both("article." + article))
                    .forEach(article -> document.append(article).append("\n\n"));
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                RefusalText text =
                        RefusalText.of(
                                example, (key, arguments) -> TEXTS.text(language, key, arguments));
                document.append("- %s %s\n".formatted(text.reason(), text.remedy()));
            }
            document.append('\n');
        }
        document.setLength(document.length() - 1);
    }

    private static List<Outcome.Refused> examples(Ground ground) {
        List<Outcome.Refused> examples =
                Refusals.all().stream()
                        .filter(refusal -> refusal.ground() == ground)
                        .map(refusal -> (Outcome.Refused) refusal.scenario().ask().outcome())
                        .toList();
        return examples.isEmpty() ? List.of(new Outcome.Refused(ground)) : examples;
    }

    private void row(Stream<String> cells) {
        document.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String both(String group, Class<?> kind) {
        return both(group + "." + Lifecycle.inWords(kind));
    }

    private static String both(String key) {
        return TEXTS.text(Locale.CHINESE, "cases." + key)
                + " "
                + TEXTS.text(Locale.ENGLISH, "cases." + key);
    }

    private static String text(Locale language, String group, Class<?> kind) {
        return TEXTS.text(language, "cases." + group + "." + Lifecycle.inWords(kind));
    }
}
