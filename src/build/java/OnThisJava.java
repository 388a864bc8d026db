import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a Maven goal with Maven itself on the Java that runs this: the formatter reads only as much of the language as
 * the Java it runs on, and Maven may run on an older one.
 *
 * <p>Usage: {@code java OnThisJava.java <Maven home> <argument>…}
 */
final class OnThisJava {
    private OnThisJava() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(arguments[0], "bin", windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of(arguments).subList(1, arguments.length));
        ProcessBuilder maven = new ProcessBuilder(command).inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        System.exit(maven.start().waitFor());
    }
}
