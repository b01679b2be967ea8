package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "赵晓棠,             赵*棠",
        "赵晓,               赵*",
        "赵,                 *",
        "欧阳晓棠,           欧阳*棠",
        "欧阳晓,             欧阳*",
        "欧阳,               欧*",
        "陈李晓棠,           陈**棠",
        "阿依古丽,           阿**丽",
        "𠮷田晓,             𠮷*晓", // a character outside the basic plane is one character
        "' 赵晓棠 ',         赵*棠",
        "阿卜杜拉·买买提,    阿***·买***",
        "John Smith,         J*** S***",
        "Li Wu,              L*** W***",
        "J. Smith,           J. S***",
        "Maria,              M***",
        "田中さくら,         田***",
        "'',                 ''",
        "'  ',               ''",
    })
    void of_a_name_the_surname_stays(String name, String masked) {
        assertThat(Masking.personName(name)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "13812345021,        138****5021",
        "138 1234 5021,      138****5021",
        "138-1234-5021,      138****5021",
        "+86 13812345021,    138****5021",
        "8613812345021,      138****5021",
        "１３８１２３４５０２１, 138****5021",
        "0826-2333456,       ****-***3456",
        "08262333456,        *******3456",
        "2333456,            *****56",
        "12345678,           ****5678",
        "12345,              ***45",
        "1234,               ****",
        "110,                ***",
        "'',                 ''",
    })
    void of_a_telephone_number_the_end_stays(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "99010219850615006X, 990102********006X",
        "990102198506150060, 990102********0060", // a wrong number is masked like a right one
        "E12345678,          E******78",
        "H1234567801,        H********01",
        "12345,              1**45",
        "1234,               ****",
        "1,                  *",
        "'',                 ''",
    })
    void of_a_document_number_the_ends_stay(String number, String masked) {
        assertThat(Masking.identityDocument(number)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "澄江省云汀市禾川区文昌路18号3栋2单元501,     澄江省云汀市禾川区文昌路****",
        "禾川区文昌大道阳光小区5栋,                   禾川区文昌大道****",
        "禾川区朝阳街道文昌街９号,                    禾川区朝阳街道文昌街****",
        "禾川区朝阳街道5号,                           禾川区朝阳街道****",
        "禾川区云台镇三元村2组15号,                   禾川区云台镇三元村****",
        "禾川区云台镇三元村二组,                      禾川区云台镇三元村****",
        "路桥区文化路十八号,                          路桥区文化路****",
        "禾川区青石巷7号,                             禾川区青石巷****",
        "禾川区帽儿胡同3号,                           禾川区帽儿胡同****",
        "文昌路,                                      文昌路",
        "禾川区阳光小区5栋,                           禾川区****",
        "18 Wenchang Road,                            ****",
        "阳光花园,                                    ****",
        "'',                                          ''",
    })
    void an_address_stays_down_to_its_road_or_village(String address, String masked) {
        assertThat(Masking.address(address)).isEqualTo(masked);
    }

    @Test
    void a_company_is_named_in_full() {
        assertThat(Masking.companyName("禾川区禾穗小馆（个体工商户）")).isEqualTo("禾川区禾穗小馆（个体工商户）");
    }
}
