package org.yichuang.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.packs.Default;

/// Ways to apply 办理形式.
///
/// @param online 网办
/// @param counter 窗口办理
/// @param courier 支持物流快递
/// @param kiosk 自助终端
public record Channels(
        @Default("false") boolean online,
        @Default("true") boolean counter,
        @Default("false") boolean courier,
        @Default("false") boolean kiosk) {

    /// The names of the ways that are open.
    public List<String> names() {
        return Stream.of(
                        online ? "online" : "",
                        counter ? "counter" : "",
                        courier ? "courier" : "",
                        kiosk ? "kiosk" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
