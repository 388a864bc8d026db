package io.desirepath.evidence.keys;

import io.desirepath.evidence.CustomerKeys;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Customers' keys in 256 files, by the last byte of the customer's hash. A file is a sequence of 40-byte records: the
 * hash (big-endian) and the key. Nothing is cached, so that a key destroyed by any instance is gone for all of them.
 */
final class FileCustomerKeys implements CustomerKeys {
    private static final int KEY_BYTES = 32;
    private static final int RECORD_BYTES = Long.BYTES + KEY_BYTES;

    private final KeysFolder folder;
    private final SecureRandom random = new SecureRandom();

    FileCustomerKeys(Path directory) {
        this.folder = KeysFolder.open(directory).folder("customers");
    }

    @Override
    public Map<Long, SecretKey> ensure(Collection<Long> customers) {
        Map<Long, SecretKey> keys = new HashMap<>(find(customers));
        if (keys.keySet().containsAll(customers)) {
            return keys;
        }
        return folder.alone(() -> {
            Map<String, byte[]> grown = new TreeMap<>();
            byShard(customers).forEach((shard, members) -> {
                Map<Long, SecretKey> stored = read(shard);
                int before = stored.size();
                for (Long customer : members) {
                    keys.put(customer, stored.computeIfAbsent(customer, absent -> newKey()));
                }
                if (stored.size() > before) {
                    grown.put(shard, write(stored));
                }
            });
            folder.replace(grown);
            return keys;
        });
    }

    @Override
    public Map<Long, SecretKey> find(Collection<Long> customers) {
        Map<Long, SecretKey> keys = new HashMap<>();
        byShard(customers).forEach((shard, members) -> {
            Map<Long, SecretKey> stored = read(shard);
            for (Long customer : members) {
                SecretKey key = stored.get(customer);
                if (key != null) {
                    keys.put(customer, key);
                }
            }
        });
        return keys;
    }

    private Map<Long, SecretKey> read(String shard) {
        Map<Long, SecretKey> keys = new TreeMap<>();
        Optional<byte[]> content = folder.read(shard);
        if (content.isEmpty()) {
            return keys;
        }
        if (content.get().length % RECORD_BYTES != 0) {
            throw new IllegalStateException(
                    "The file of keys %s is damaged. Nothing was changed. Restore it from a backup of the keys."
                            .formatted(shard));
        }
        ByteBuffer records = ByteBuffer.wrap(content.get());
        while (records.hasRemaining()) {
            long customer = records.getLong();
            byte[] key = new byte[KEY_BYTES];
            records.get(key);
            keys.put(customer, new SecretKeySpec(key, "AES"));
        }
        return keys;
    }

    private static byte[] write(Map<Long, SecretKey> keys) {
        ByteBuffer records = ByteBuffer.allocate(keys.size() * RECORD_BYTES);
        keys.forEach((customer, key) -> records.putLong(customer).put(key.getEncoded()));
        return records.array();
    }

    private SecretKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    private static Map<String, List<Long>> byShard(Collection<Long> customers) {
        Map<String, List<Long>> shards = new TreeMap<>();
        for (Long customer : customers) {
            String shard = "%02x.keys".formatted(customer & 0xff);
            shards.computeIfAbsent(shard, absent -> new ArrayList<>()).add(customer);
        }
        return shards;
    }
}
