package org.yichuang.casework;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Lifecycle;

/// The key of an act from a page with several of them. Pressing twice is acting once; another act,
/// or the same one with other words, from a page that was gone back to is one of its own.
public final class ActKey {

    private static final String TOKEN = "_csrf";

    private ActKey() {}

    /// @param drawn for the page
    /// @param form everything that the page sent
    public static UUID of(UUID drawn, Command command, Map<String, String> form) {
        return of(drawn, Lifecycle.inWords(command.getClass()), form);
    }

    /// @param act name of the command
    public static UUID of(UUID drawn, String act, Map<String, String> form) {
        Map<String, String> said = new TreeMap<>(form);
        said.remove(TOKEN);
        return UUID.nameUUIDFromBytes((drawn + act + said).getBytes(StandardCharsets.UTF_8));
    }
}
