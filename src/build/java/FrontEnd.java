import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the editor's npm scripts for Maven, with the machine's own Node: installs the packages when the lock file has
 * changed, and builds only when a source has.
 *
 * <p>Usage: {@code java FrontEnd.java <folder> <script> [<selected Java tests>…]}. Where Java tests were selected
 * ({@code -Dtest}, {@code -Dit.test}), whoever runs them is not interested in the editor, and nothing is done.
 */
final class FrontEnd {
    private static final int OLDEST_NODE = 20;

    private final Path folder;

    private FrontEnd(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FrontEnd frontEnd = new FrontEnd(Path.of(arguments[0]).toAbsolutePath());
        for (String selected : List.of(arguments).subList(2, arguments.length)) {
            // Maven leaves a property that is not set as it stands.
            if (!selected.isEmpty() && !selected.startsWith("${")) {
                System.out.println("Java tests were selected: leaving the editor out");
                return;
            }
        }
        frontEnd.requireNode();
        frontEnd.install();
        String script = arguments[1];
        if (script.equals("build")) {
            frontEnd.build();
        } else {
            frontEnd.npm("run", script);
        }
    }

    private void requireNode() throws InterruptedException {
        String version;
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            version = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
            node.waitFor();
        } catch (IOException e) {
            version = "none";
        }
        Matcher major = Pattern.compile("v(\\d+)\\..*").matcher(version);
        if (!major.matches() || Integer.parseInt(major.group(1)) < OLDEST_NODE) {
            fail(
                    "The editor is built with Node %d or newer, and this machine has %s: install it, or leave the editor out with -Dfast."
                            .formatted(OLDEST_NODE, version));
        }
    }

    private void install() throws IOException, InterruptedException {
        String wanted = hash(folder.resolve("package.json")) + hash(folder.resolve("package-lock.json"));
        Path stamp = folder.resolve("node_modules/.desirepath-installed");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
            // Some build tools ask for a newer Node than they need, a screen full of warnings; errors are shown.
            npm("ci", "--loglevel=error");
            Files.writeString(stamp, wanted);
        }
    }

    private void build() throws IOException, InterruptedException {
        Path stamp = folder.resolve("dist/.built");
        if (Files.exists(stamp) && Files.getLastModifiedTime(stamp).toMillis() >= newestSource()) {
            System.out.println("The editor is built already");
            return;
        }
        npm("run", "build");
        Files.writeString(stamp, "");
    }

    /** The last change of anything the editor is built from: its own sources and the GraphQL schema. */
    private long newestSource() throws IOException {
        long newest = 0;
        for (Path root : List.of(folder, folder.resolveSibling("src/main/resources/graphql"))) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths.filter(this::isSource)::iterator) {
                    newest = Math.max(newest, Files.getLastModifiedTime(path).toMillis());
                }
            }
        }
        return newest;
    }

    /** Generated files are written by the build itself. */
    private boolean isSource(Path path) {
        return !path.startsWith(folder.resolve("node_modules"))
                && !path.startsWith(folder.resolve("dist"))
                && !path.startsWith(folder.resolve("coverage"))
                && !path.toString().contains("generated")
                && Files.isRegularFile(path);
    }

    private void npm(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(windows ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        ProcessBuilder npm =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        // Browser tests start the packaged application with the Java that built it.
        npm.environment()
                .putAll(Map.of(
                        "DESIREPATH_JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "DESIREPATH_JAR", System.getProperty("desirepath.jar", "")));
        int exit = npm.start().waitFor();
        if (exit != 0) {
            fail("npm %s failed with %d; what is wrong stands above.".formatted(String.join(" ", arguments), exit));
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
