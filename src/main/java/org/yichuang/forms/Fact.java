package org.yichuang.forms;

import java.time.Instant;
import java.time.LocalDate;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One thing that is known.
///
/// @param origin from where
public record Fact(JsonNode value, Origin origin) {

    public static Fact of(String text, Origin origin) {
        return new Fact(JsonNodeFactory.instance.stringNode(text), origin);
    }

    public static Fact of(LocalDate day, Origin origin) {
        return of(day.toString(), origin);
    }

    public static Fact of(RegionCode region, String detail, Origin origin) {
        return new Fact(
                JsonNodeFactory.instance
                        .objectNode()
                        .put(FieldKind.Address.REGION, region.value())
                        .put(FieldKind.Address.DETAIL, detail),
                origin);
    }

    /// Where something is known from.
    ///
    /// @param name as people know it: 市场主体登记库
    /// @param at when it was asked
    public record Origin(Kind kind, Localised name, Instant at) {}

    /// What kind of source.
    public enum Kind {
        /// The person's own account.
        ACCOUNT,
        /// A base library of the state 基础库.
        REGISTER,
        /// A licence that the person or company holds.
        LICENCE,
        /// What the same applicant filled in before.
        EARLIER_CASE
    }
}
