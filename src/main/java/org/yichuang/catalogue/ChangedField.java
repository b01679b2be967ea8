package org.yichuang.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A field of a licence that an item may change 变更事项.
///
/// @param field its id on the face
/// @param when the expression over the answers in which it is changed; null: always. In any other
///     case the licence goes on saying what it said
public record ChangedField(
        String field, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String when) {}
