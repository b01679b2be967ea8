package org.yichuang.pages.ui;

/// A case in a work queue.
///
/// @param note who applies and what happened last
/// @param open whether it is the one shown beside the queue
public record QueueEntry(
        String title, String path, String note, Tag tag, Urgency urgency, boolean open) {

    public enum Urgency {
        LATE("is-late"),
        SOON("is-soon"),
        FINE("is-fine"),
        NONE("is-none");

        private final String style;

        Urgency(String style) {
            this.style = style;
        }
    }

    public String style() {
        return open ? urgency.style + " is-open" : urgency.style;
    }
}
