package org.yichuang.pages;

import java.util.NoSuchElementException;

/// What somebody asked for does not exist, or not for them: both are answered in the same way
/// (404), so that nobody learns of what they may not see.
public final class NotThere extends NoSuchElementException {

    private static final long serialVersionUID = 1;

    /// @param what for the log, without personal data
    public NotThere(String what) {
        super(what);
    }
}
