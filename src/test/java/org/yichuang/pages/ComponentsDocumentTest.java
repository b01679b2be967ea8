package org.yichuang.pages;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.GeneratedDocument;

/// Keeps the list of components with their parameters.
class ComponentsDocumentTest {

    private static final Pattern PARAMETER = Pattern.compile("@param (\\S.*?) (\\w+)(?: = (.+))?");

    @Test
    void the_list_of_components_says_what_the_templates_take() {
        String components =
                Sources.read().templates().entrySet().stream()
                        .filter(template -> template.getKey().contains("/ui/"))
                        .map(template -> component(template.getKey(), template.getValue()))
                        .collect(Collectors.joining("\n"));

        GeneratedDocument.agrees(
                "components.md",
                """
                # Components

                What the templates in `src/main/jte/ui` take. A parameter with a value may be left
                out. `/gallery` shows each of them; `docs/handbook/add-a-page.md` says how to use
                them. Written from the templates; do not edit.

                """
                        + components);
    }

    private static String component(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".jte", "");
        List<String> parameters =
                text.lines()
                        .map(PARAMETER::matcher)
                        .filter(line -> line.matches())
                        .map(line -> parameter(line.group(1), line.group(2), line.group(3)))
                        .toList();
        return "## " + name + "\n\n" + String.join("\n", parameters) + "\n";
    }

    private static String parameter(String type, String name, @Nullable String value) {
        return "* `" + type + " " + name + (value == null ? "`" : " = " + value + "`");
    }
}
