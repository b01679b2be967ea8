package org.yichuang.bench.approval;

/// What an officer leaves behind with an action: who it was, and the opinion. The law wants both on
/// record, so every contender stores them.
public final class Opinions {

    private Opinions() {}

    /// @param worker stands for the officer
    /// @return a JSON object
    public static String of(String action, int worker) {
        return "{\"by\":\"officer-%d\",\"action\":\"%s\",\"opinion\":\"材料齐全,符合法定条件,同意。\"}"
                .formatted(worker, action);
    }
}
