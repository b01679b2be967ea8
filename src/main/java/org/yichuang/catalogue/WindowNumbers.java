package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.directory.Window;

/// The numbers of the windows that take every application, as short as they can be said.
final class WindowNumbers {

    private static final String COMPREHENSIVE = "comprehensive";

    private WindowNumbers() {}

    /// "1–10、12".
    static String of(List<Window> windows) {
        List<Integer> numbers =
                windows.stream()
                        .filter(each -> each.kind().equals(COMPREHENSIVE))
                        .map(Window::number)
                        .filter(number -> number.matches("\\d{1,4}"))
                        .map(Integer::valueOf)
                        .sorted()
                        .distinct()
                        .toList();
        List<String> runs = new ArrayList<>();
        int at = 0;
        while (at < numbers.size()) {
            int first = numbers.get(at);
            int last = first;
            while (at + 1 < numbers.size() && numbers.get(at + 1) == last + 1) {
                last++;
                at++;
            }
            runs.add(first == last ? String.valueOf(first) : first + "–" + last);
            at++;
        }
        return String.join("、", runs);
    }
}
