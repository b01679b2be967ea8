package org.yichuang.licences.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yichuang.licences.LicenceType;
import org.yichuang.licences.LicenceTypes;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackFolder;
import org.yichuang.packs.PackLibrary;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

/// Reads `licences/*.yaml` of every pack.
@Service
class LicenceTypeFiles implements LicenceTypes {

    private static final Logger log = LoggerFactory.getLogger(LicenceTypeFiles.class);

    private final PackLibrary library;
    private final LicenceTypeCheck check;
    private volatile @Nullable Loaded loaded;

    LicenceTypeFiles(PackLibrary library, Expressions expressions) {
        this.library = library;
        this.check = new LicenceTypeCheck(expressions);
    }

    private record Loaded(Map<String, LicenceType> types, List<PackProblem> problems) {}

    @Override
    public Optional<LicenceType> find(String id) {
        return Optional.ofNullable(loaded().types().get(id));
    }

    @Override
    public List<LicenceType> all() {
        return List.copyOf(loaded().types().values());
    }

    @Override
    public List<PackProblem> problems() {
        return loaded().problems();
    }

    @Override
    public void reload() {
        loaded = read();
    }

    private Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            known = read();
            loaded = known;
        }
        return known;
    }

    private Loaded read() {
        Map<String, LicenceType> types = new LinkedHashMap<>();
        List<PackProblem> problems = new ArrayList<>();
        for (PackFolder folder : library.contents().folders()) {
            for (PackFile<LicenceType> file :
                    folder.readAll("licences", ".yaml", LicenceType.class)) {
                List<PackProblem> wrong =
                        file.isSound() ? check.problemsOf(file, types) : file.problems();
                if (wrong.isEmpty()) {
                    types.put(file.value().id(), file.value());
                }
                problems.addAll(wrong);
            }
        }
        problems.forEach(problem -> log.warn("A licence type is not used: {}", problem));
        return new Loaded(Map.copyOf(types), List.copyOf(problems));
    }
}
