package io.desirepath.bench;

import java.util.ArrayList;
import java.util.List;

/** The ways in which users start the application: what follows {@code java}. */
final class Launch {
    /** The packaged application, with nothing said to the JVM. */
    static final List<String> JAR = List.of("-jar", System.getProperty("desirepath.jar"));

    private Launch() {}

    /** As {@code mvn spring-boot:run} does: from folders of classes, with the options that the build names. */
    static List<String> fromClasses() {
        List<String> launch = new ArrayList<>(
                List.of(System.getProperty("desirepath.jvm").strip().split("\\s+")));
        launch.addAll(List.of("-cp", System.getProperty("desirepath.classpath"), "io.desirepath.Application"));
        return launch;
    }
}
