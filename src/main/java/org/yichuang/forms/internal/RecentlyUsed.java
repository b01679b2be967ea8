package org.yichuang.forms.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Keeps what was made lately, so that it is made once as long as it is in use.
///
/// @param <V> what is made for a text
final class RecentlyUsed<V> {

    private final Map<String, V> made;

    /// @param most how many are kept
    RecentlyUsed(int most) {
        made =
                Collections.synchronizedMap(
                        new LinkedHashMap<>(16, 0.75f, true) {
                            @Override
                            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                                return size() > most;
                            }
                        });
    }

    /// Two threads may make the same at the same time; one of the two is kept.
    V get(String text, Function<String, V> make) {
        V known = made.get(text);
        if (known != null) {
            return known;
        }
        V fresh = make.apply(text);
        made.put(text, fresh);
        return fresh;
    }
}
