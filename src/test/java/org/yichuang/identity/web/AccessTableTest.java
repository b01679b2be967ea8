package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.yichuang.identity.IdentityAlone;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.identity.web.HandlerCalls.Call;

/// Calls every handler of the platform as nobody and as each role, and compares who got through
/// with the table in the documentation. A handler that somebody adds is picked up by itself.
@SpringBootTest(classes = IdentityAlone.class)
@AutoConfigureMockMvc
@Import({People.class, HandlersOfAllModules.class, HandlerCalls.class, ReachedInterceptor.class})
class AccessTableTest {

    private static final Path TABLE = Path.of("docs/generated/access.md");
    private static final String UPDATE = "mvn test -Dtest=AccessTableTest -Dupdate.generated=true";

    @Autowired HandlerCalls calls;

    @Test
    void every_handler_says_who_may_call_it() {
        assertThat(calls.all())
                .filteredOn(call -> !call.guardedByFilter())
                .filteredOn(call -> call.rule() instanceof AccessRule.Unsaid)
                .as("handlers with neither @Allowed nor @Open")
                .isEmpty();
    }

    @Test
    void the_table_tells_who_gets_through() throws Exception {
        String actual = table();
        if (Boolean.getBoolean("update.generated")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, actual);
        }

        assertThat(recorded())
                .as("%s differs from what happens; look at the difference, then: %s", TABLE, UPDATE)
                .isEqualTo(actual);
    }

    private static String recorded() throws IOException {
        return Files.exists(TABLE) ? Files.readString(TABLE) : "";
    }

    private String table() throws Exception {
        Map<String, StringBuilder> rows = new TreeMap<>();
        for (Call call : calls.all()) {
            rows.computeIfAbsent(call.module(), module -> new StringBuilder()).append(row(call));
        }
        StringBuilder table = new StringBuilder();
        table.append("# Who may call what\n\n")
                .append("Made by calling every handler as nobody and as each role: ✓ gets through,")
                .append(" – is refused, → is asked to sign in. Data scope and the rules of a case")
                .append(" narrow this further. Do not edit; run `")
                .append(UPDATE)
                .append("`.\n");
        rows.forEach(
                (module, lines) ->
                        table.append("\n## ")
                                .append(module)
                                .append("\n\n")
                                .append(head())
                                .append(lines));
        return table.toString();
    }

    private static String head() {
        StringBuilder names = new StringBuilder("| path | method | nobody |");
        StringBuilder rule = new StringBuilder("|---|---|:-:|");
        for (Role role : Role.values()) {
            names.append(' ').append(role.name().toLowerCase(Locale.ROOT)).append(" |");
            rule.append(":-:|");
        }
        return names + "\n" + rule + "\n";
    }

    private String row(Call call) throws Exception {
        StringBuilder row = new StringBuilder();
        row.append("| `").append(call.pattern()).append("` | ").append(call.method()).append(" |");
        row.append(' ').append(calls.outcome(call, null).sign()).append(" |");
        for (Role role : Role.values()) {
            row.append(' ').append(calls.outcome(call, role).sign()).append(" |");
        }
        return row.append('\n').toString();
    }
}
