package io.desirepath.evidence.keys;

import io.desirepath.evidence.CustomerKeys;
import io.desirepath.evidence.ImportKeys;
import io.desirepath.evidence.Pseudonyms;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the folder of keys: {@code desirepath.keys-dir}, by default {@code keys} in the data folder. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    private final Path directory;

    KeysConfiguration(@Value("${desirepath.keys-dir:${desirepath.data-dir}/keys}") String directory) {
        this.directory = Path.of(directory);
    }

    @Bean
    Pseudonyms pseudonyms() {
        return new Pseudonyms(InstallationSecret.of(directory));
    }

    @Bean
    CustomerKeys customerKeys() {
        return new FileCustomerKeys(directory);
    }

    @Bean
    ImportKeys importKeys() {
        return new FileImportKeys(directory);
    }
}
