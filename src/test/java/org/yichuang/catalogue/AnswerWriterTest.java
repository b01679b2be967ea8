package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.catalogue.internal.PackOnDisk;

class AnswerWriterTest {

    private static Item teaStall(Path folder) {
        CatalogueOnPostgres database = new CatalogueOnPostgres();
        database.publish(new PackOnDisk(folder).library());
        return database.catalogue().inForce("tea-stall").orElseThrow();
    }

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) {
        Item item = teaStall(folder);
        for (List<String> kinds : List.of(List.<String>of(), List.of("hot", "iced"))) {
            Map<String, Object> answers =
                    Map.of(
                            "own_stall",
                            true,
                            "size_given",
                            new BigDecimal("12.50"),
                            "kinds",
                            kinds);

            Map<String, List<String>> texts = AnswerWriter.write(item, answers);

            assertThat(texts.keySet()).containsExactly("own_stall", "size_given", "kinds");
            assertThat(AnswerReader.read(item, texts).answers()).isEqualTo(answers);
        }
    }

    @Test
    void what_is_no_answer_to_a_question_is_left_out(@TempDir Path folder) {
        assertThat(AnswerWriter.write(teaStall(folder), Map.of("colour", "green"))).isEmpty();
    }
}
