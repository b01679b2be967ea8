package org.yichuang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts the platform.
@Modulithic(systemName = "Yichuang 一窗")
@SpringBootApplication
public class Yichuang {

    public static void main(String[] arguments) {
        SpringApplication.run(Yichuang.class, arguments);
    }
}
