package org.yichuang.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yichuang.packs.PackLibrary;

/// A small pack in a temporary folder, to be changed by a test: one item about opening a tea stall.
public final class PackOnDisk {

    public static final String ITEM = "items/tea-stall.yaml";

    private final Path root;

    public PackOnDisk(Path root) {
        this.root = root;
        write(
                "pack.yaml",
                """
                name: tea
                title: {zh: 茶摊, en: Tea stalls}
                version: 1.0.0
                region: "990102"
                """);
        write(
                "forms/tea-stall.json",
                "{\"type\": \"object\", \"properties\": {\"b\": {}, \"a\": {}}}");
        write(
                "licences/tea-permit.yaml",
                """
                id: tea-permit
                name: 茶摊证
                catalogueCode: "11990102MB99010249009"
                title: 茶摊证
                fields:
                  - {id: holder, label: 经营者, value: form.holder}
                """);
        write(
                ITEM,
                """
                slug: tea-stall
                version: 1
                effectiveFrom: 2026-01-01
                state: in-use
                kind: full
                name: {zh: 茶摊许可, en: Tea stall permit}
                aliases: [摆茶摊]
                basicCode: "000131009000"
                type: "01"
                level: "4"
                authority: market
                serviceObjects: ["1"]
                caseType: "2"
                themes: {natural: [], legal: []}
                channels: {online: true}
                visits: 0
                legalBasis:
                  - {title: 茶法, issuer: 茶局, articles: [第一条]}
                limits:
                  statutory: {value: 20, unit: working-day}
                  promised: {value: 5, unit: working-day}
                fee: {charged: false}
                steps:
                  - {id: apply, name: 申请, by: applicant, summary: 交材料}
                result: {type: licence, name: 茶摊证, licenceType: tea-permit}
                questions:
                  - {id: own_stall, text: {zh: 摊位是自己的吗, en: Your own stall?}, kind: yes-no}
                  - id: size_given
                    text: 摊位多大
                    kind: number
                    unit: ㎡
                    when: own_stall = true
                  - id: kinds
                    text: 卖什么茶
                    kind: multiple
                    required: false
                    options:
                      - {id: hot, text: {zh: 热茶, en: Hot}}
                      - {id: iced, text: {zh: 冰茶, en: Iced}}
                outcomes:
                  - {when: size_given < 1, kind: not-needed, text: 太小了不用办}
                  - {when: 'list contains(kinds, "iced")', kind: warn, text: 冰块要用开水做}
                materials:
                  - {id: form, name: 申请书, need: essential, trust: D, standard: 签名}
                  - id: lease
                    name: 租约
                    need: conditional
                    when: own_stall = false
                    trust: C
                    standard: 在有效期内
                  - id: plan
                    name: 平面图
                    need: conditional
                    when: own_stall = true and size_given > 10
                    trust: C
                    standard: 看得清
                form: forms/tea-stall.json
                review:
                  steps:
                    - {id: papers, authority: market, name: 书面审查}
                    - {id: visit, authority: market, name: 现场, when: form.seats > 5}
                  decision: {authority: market}
                """);
    }

    public PackLibrary library() {
        return new PackLibrary(root);
    }

    public void write(String file, String content) {
        try {
            Path path = root.resolve("tea").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces words in a file.
    public void change(String file, String from, String to) {
        String before = read(file);
        if (!before.contains(from)) {
            throw new IllegalArgumentException("expected " + from + " in " + file);
        }
        write(file, before.replace(from, to));
    }

    public String read(String file) {
        try {
            return Files.readString(root.resolve("tea").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
