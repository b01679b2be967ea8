package org.yichuang.directory.internal;

import org.springframework.stereotype.Component;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Site;

/// Names the platform after its region.
@Component
class HomeSite implements Site {

    private final Directory directory;

    HomeSite(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Localised place() {
        return directory.regionName(directory.home());
    }
}
