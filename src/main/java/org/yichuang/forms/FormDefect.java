package org.yichuang.forms;

/// Something in the description of a form that its author must put right.
///
/// @param pointer where, as a JSON pointer (RFC 6901)
/// @param problem what is wrong
/// @param fix what to write instead
public record FormDefect(String pointer, String problem, String fix) {}
