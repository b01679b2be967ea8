package org.yichuang.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.testing.MessageFiles;

/// What is told of an event is in words, also where the event itself keeps identifiers.
class EventTextTest {

    private static final LocalDate OCT_20 = LocalDate.of(2026, 10, 20);
    private static final MessageFiles TEXTS = MessageFiles.of("cases");
    private static final Map<String, String> MATERIALS = Map.of("plan", "布局图", "lease", "租赁合同");

    private static final RefusalText.Words WORDS =
            new RefusalText.Words() {
                @Override
                public String text(String key, Object... arguments) {
                    return TEXTS.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
                }

                @Override
                public Optional<String> material(String identifier) {
                    return Optional.ofNullable(MATERIALS.get(identifier));
                }
            };

    private static String reason(String reason) {
        List<EventText.Part> parts =
                EventText.of(new Event.Refused(reason, "容缺受理规定", OCT_20), WORDS);
        return parts.getFirst().text();
    }

    @Test
    void a_refusal_for_what_never_came_names_the_materials() {
        assertThat(reason("lease、plan")).isEqualTo("承诺补交的材料没有按期补交：租赁合同、布局图");
        assertThat(reason("plan")).isEqualTo("承诺补交的材料没有按期补交：布局图");
    }

    @Test
    void what_an_officer_wrote_stays_as_it_is() {
        assertThat(reason("通道、楼梯都不够宽")).isEqualTo("通道、楼梯都不够宽");
        assertThat(reason("plan、楼梯")).isEqualTo("plan、楼梯");
    }
}
