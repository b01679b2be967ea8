package org.yichuang.catalogue.internal;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.packs.PackFile;
import tools.jackson.databind.json.JsonMapper;

/// Small lists that the packs bring along, each kept whole under a name.
@Repository
class ReferenceStore {

    private static final String THEMES = "themes";
    private static final String CODE_SETS = "code-sets";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ThemeList themes() {
        return read(THEMES, ThemeList.class, ThemeList.EMPTY);
    }

    CodeSets codeSets() {
        CodeSets shipped = ShippedFile.read("code-sets.yaml", CodeSets.class);
        return read(CODE_SETS, CodeSets.class, shipped);
    }

    /// @return whether anything changed
    boolean save(ThemeList themes, CodeSets codeSets) {
        boolean themesChanged = save(THEMES, themes);
        return save(CODE_SETS, codeSets) || themesChanged;
    }

    private boolean save(String name, Object content) {
        return jdbc.sql(
                                """
                                insert into catalogue.reference as old (name, content)
                                values (:name, :content::jsonb)
                                on conflict (name) do update set content = excluded.content
                                where old.content <> excluded.content
                                """)
                        .param("name", name)
                        .param("content", JSON.writeValueAsString(content))
                        .update()
                > 0;
    }

    private <T> T read(String name, Class<T> type, T otherwise) {
        return jdbc.sql("select content from catalogue.reference where name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .map(json -> json.getBytes(StandardCharsets.UTF_8))
                .map(json -> PackFile.read(name + ".json", json, type).value())
                .orElse(otherwise);
    }
}
