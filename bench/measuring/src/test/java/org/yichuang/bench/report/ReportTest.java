package org.yichuang.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.yichuang.bench.result.Results;

class ReportTest {

    private final Results results =
            Rounds.results(
                    Rounds.all(
                            Rounds.rounds("operaton", 32, 90.0, 100.0, 120.0),
                            Rounds.rounds("lifecycle", 32, 1000.0, 900.0, 1100.0),
                            Rounds.rounds("pgbench case", 32, 2000.0, 2000.0, 2000.0),
                            Rounds.statements("pgbench command", 32)));

    @Test
    void the_table_gives_medians_extremes_and_ratios() {
        assertThat(Table.of(results))
                .contains(
                        "| lifecycle 1.0 | 32 | 32 | **1,000** | 900 – 1,100 | 8,000 | 3.00 | 30.0"
                                + " | 10.0 | 50 % |")
                .contains("| bare database | 32 | 32 | **2,000** |")
                .contains("| command | 32 | 9,000 | 3.00 | 30.0 |");
    }

    @Test
    void the_table_names_the_machine_and_what_else_it_did() {
        assertThat(Table.of(results))
                .contains("Measured on 2026-09-24: Some Processor <8>, 2 cores, 24 GB, Linux 6.18")
                .contains("Temurin-25.0.3+9")
                .contains("PostgreSQL 18.6 (fsync on)")
                .contains("3 rounds in alternating order")
                .contains("2 % of the machine in the middle and 3 % at most");
    }

    @Test
    void figures_that_were_not_measured_are_left_out_of_the_table() {
        var limitOnly = Rounds.results(Rounds.statements("pgbench create", 8));

        assertThat(Table.of(limitOnly))
                .contains("Single statements in the bare database (pgbench (PostgreSQL) 15.20):")
                .doesNotContain("Whole cases");
    }

    @Test
    void plots_are_drawings_with_a_title_and_every_contender_in_words() throws Exception {
        for (var plot : new String[] {ThroughputPlot.of(results), LatencyPlot.of(results)}) {
            var drawing = parsed(plot);

            assertThat(drawing.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(drawing.getDocumentElement().getTextContent())
                    .contains("operaton 1.0", "lifecycle 1.0", "bare database")
                    .doesNotContain("command");
        }
    }

    @Test
    void a_bar_is_as_long_as_its_figure() throws Exception {
        var bars = parsed(ThroughputPlot.of(results)).getElementsByTagName("rect");
        var lengths = new double[4];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] =
                    Double.parseDouble(
                            bars.item(i).getAttributes().getNamedItem("width").getNodeValue());
        }

        assertThat(lengths[2] / lengths[1]).isEqualTo(10);
        assertThat(lengths[3] / lengths[1]).isEqualTo(20);
    }

    @Test
    void only_what_stands_between_the_markers_is_replaced(@TempDir Path folder) throws IOException {
        // given
        var document = folder.resolve("docs/measured.md");
        MarkedSection.write(document, "http", "first");
        MarkedSection.write(document, "start", "beside it");
        Files.writeString(document, Files.readString(document) + "\nWritten by hand.\n");

        // when
        MarkedSection.write(document, "http", "second\n");

        // then
        assertThat(Files.readString(document))
                .contains("begin http -->\nsecond\n<!--")
                .contains("begin start -->\nbeside it\n<!--")
                .doesNotContain("first")
                .endsWith("\nWritten by hand.\n");
    }

    @Test
    void a_document_without_the_section_gets_it_at_its_end(@TempDir Path folder)
            throws IOException {
        var document = Files.writeString(folder.resolve("measured.md"), "# Measured\n\nText.\n");

        MarkedSection.write(document, "http", "table");

        assertThat(Files.readString(document))
                .startsWith("# Measured\n\nText.\n\n<!--")
                .endsWith("begin http -->\ntable\n<!-- bench/run report: end http -->\n");
    }

    @Test
    void a_document_with_half_a_section_is_left_alone(@TempDir Path folder) throws IOException {
        var half = "# Measured\n<!-- bench/run report: end http -->\n";
        var document = Files.writeString(folder.resolve("measured.md"), half);

        assertThatThrownBy(() -> MarkedSection.write(document, "http", "text"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bench/run report: begin http");
        assertThat(document).hasContent(half);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1254 | 0.13",
                "9.876 | 9.88",
                "45.67 | 45.7",
                "123.4 | 123",
                "16543.2 | 16,543"
            })
    void numbers_have_three_digits_or_all_before_the_point(double number, String written) {
        assertThat(Figure.of(number)).isEqualTo(written);
    }

    @Test
    void what_is_not_known_is_a_dash() {
        assertThat(Figure.of(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Figure.percent(OptionalDouble.empty())).isEqualTo("–");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
