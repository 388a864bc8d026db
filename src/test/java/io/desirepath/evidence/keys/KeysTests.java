package io.desirepath.evidence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
    @TempDir
    private Path directory;

    @Test
    void keepsAKeyForACustomer() {
        List<Long> customers = List.of(1L, 257L, -1L, Long.MIN_VALUE);
        Map<Long, SecretKey> made = new FileCustomerKeys(directory).ensure(customers);
        assertThat(made).containsOnlyKeys(customers);
        assertThat(new HashSet<>(made.values())).as("each its own").hasSize(customers.size());

        FileCustomerKeys again = new FileCustomerKeys(directory);
        assertThat(again.ensure(List.of(257L, 3L))).containsEntry(257L, made.get(257L));
        assertThat(again.find(List.of(1L, -1L, 99L))).isEqualTo(Map.of(1L, made.get(1L), -1L, made.get(-1L)));
    }

    @Test
    void agreesOnKeysThatSeveralInstancesMakeAtOnce() throws InterruptedException {
        List<Long> customers = LongStream.range(0, 60).boxed().toList();
        Set<Map<Long, SecretKey>> answers = ConcurrentHashMap.newKeySet();
        List<Thread> instances = IntStream.range(0, 4)
                .mapToObj(number -> Thread.ofPlatform()
                        .start(() -> answers.add(new HashMap<>(new FileCustomerKeys(directory).ensure(customers)))))
                .toList();
        for (Thread instance : instances) {
            instance.join();
        }
        assertThat(answers).as("all have the same keys").hasSize(1);
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        InstallationSecret.of(directory.resolve("keys"));
        new FileCustomerKeys(directory.resolve("keys")).ensure(List.of(5L));
        try (Stream<Path> files = Files.walk(directory.resolve("keys"))) {
            for (Path file : files.filter(path -> !path.endsWith("lock")).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void keepsTheSecretForEver() {
        byte[] secret = InstallationSecret.of(directory);
        assertThat(secret).hasSize(32);
        assertThat(InstallationSecret.of(directory)).isEqualTo(secret);
        assertThat(InstallationSecret.of(directory.resolve("other"))).isNotEqualTo(secret);
    }

    @Test
    void saysWhereAFileIsDamaged() throws IOException {
        FileCustomerKeys keys = new FileCustomerKeys(directory);
        keys.ensure(List.of(5L));
        Path shard = directory.resolve("customers/05.keys");
        Files.write(shard, new byte[41]);
        assertThatThrownBy(() -> keys.find(List.of(5L)))
                .hasMessageContaining("05.keys")
                .hasMessageContaining("backup");

        Files.write(directory.resolve("secret"), new byte[5]);
        assertThatThrownBy(() -> InstallationSecret.of(directory)).hasMessageContaining("backup");
    }
}
