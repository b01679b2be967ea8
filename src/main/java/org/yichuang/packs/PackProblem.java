package org.yichuang.packs;

/// Something wrong in a file of a pack.
///
/// @param file path of the file from the folder of packs
/// @param path the element, as in `materials[2].when`; empty for the whole file
/// @param message what is wrong
/// @param fix what to do about it
public record PackProblem(String file, Place place, String path, String message, String fix) {

    @Override
    public String toString() {
        String element = path.isEmpty() ? "" : path + ": ";
        return "%s:%d:%d: %s%s. %s"
                .formatted(file, place.line(), place.column(), element, message, fix);
    }
}
